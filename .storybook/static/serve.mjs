// Shows the pages in this folder: `node serve.mjs`, with Node and nothing else. A port may be given: `node serve.mjs 8000`.
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const server = createServer(({url = '/'}, response) => {
  const file = fileOf(url);
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, {'content-type': TYPES[extname(file)] ?? 'application/octet-stream'});
  createReadStream(file).pipe(response);
});
server.listen(Number(process.argv[2] ?? 6007), 'localhost', () =>
  console.log(`http://localhost:${server.address().port}`),
);

/** A file of this folder, and of no other; undefined where there is none. */
function fileOf(url) {
  try {
    const {pathname} = new URL(url, 'http://localhost');
    const file = join(
      FOLDER,
      decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    return file.startsWith(FOLDER.endsWith(sep) ? FOLDER : FOLDER + sep) && statSync(file).isFile()
      ? file
      : undefined;
  } catch {
    return undefined;
  }
}
