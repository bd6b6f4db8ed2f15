import {readFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {createServer} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import type {TemplateResult} from 'lit';
import {html} from 'lit';

// The package as it was built: its types need not be there when this is checked.
const everything: string = 'otp-stepup/define';
await import(everything);

const BUNDLE = readFileSync(new URL('../../dist/cdn/otp-stepup.js', import.meta.url), 'utf8');

const FIELD = html`<otp-input>
  <label slot="label" for="code">Security code</label>
  <input id="code" name="otp-code" required />
</otp-input>`;

/** The pages, by their paths. */
export const PAGES: Readonly<Record<string, TemplateResult>> = {
  '/field': FIELD,
  '/clock': html`<otp-input expires-in="300">
    <label slot="label" for="code">Security code</label>
    <input id="code" name="otp-code" required />
  </otp-input>`,
  '/provider': html`<otp-provider endpoint="/otp" purpose="login">${FIELD}</otp-provider>`,
  '/created': html`<otp-input name="otp-code" label="Security code"></otp-input>`,
};

/** What Lit's server renders of a page. */
export function rendered(path: string): Promise<string> {
  return collectResult(render(PAGES[path]));
}

/** Serves the pages, each in a form that says what it received, and the self-contained script. */
export async function startLitServer(css: string): Promise<{url: string; stop(): Promise<void>}> {
  const server: Server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/otp-stepup.js') {
      response.setHeader('content-type', 'text/javascript').end(BUNDLE);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.method === 'POST') {
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (chunk: string) => (body += chunk)).on('end', () => response.end(`<p>${body}</p>`));
      return;
    }
    void rendered(pathname).then((markup) => response.end(pageOf(markup, css)));
  }).listen(0);
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function pageOf(markup: string, css: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title><link rel="icon" href="data:,">
<style>${css}</style><script type="module" src="/otp-stepup.js"></script></head>
<body><form method="post" action="/received">${markup}<button>Continue</button></form></body></html>`;
}
