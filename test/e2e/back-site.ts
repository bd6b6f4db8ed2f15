import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';

const FIELD = fileURLToPath(new URL('../../dist/cdn/otp-input.js', import.meta.url));

/** A site of a few pages and the built field. */
export interface Site {
  readonly url: string;
  close(): void;
}

/** What a page is answered with, besides its own HTML. */
export interface SitePage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves pages by their path, each as it is asked for then, and the field at /otp-input.js. */
export async function serveSite(pages: Readonly<Record<string, SitePage>>): Promise<Site> {
  const field = await readFile(FIELD);

  function answer({url = '/'}: IncomingMessage, response: ServerResponse): void {
    const {pathname} = new URL(url, 'http://site');
    const page = pages[pathname];
    if (pathname === '/otp-input.js') {
      response.setHeader('content-type', 'text/javascript').end(field);
    } else if (page) {
      for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page.html);
    } else {
      response.writeHead(404).end();
    }
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with what it holds in its body, that notes how it was shown. */
export function pageWith(body: string, head = ''): SitePage {
  const note = `addEventListener('pageshow', ({persisted}) => (window.shown = [...(window.shown ?? []), persisted]))`;
  return {
    html: `<!doctype html><html lang="en"><head><title>Page</title><script>${note}</script>
      <script type="module" src="/otp-input.js"></script>${head}</head><body>${body}</body></html>`,
  };
}
