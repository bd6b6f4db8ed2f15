import type {FastifyInstance} from 'fastify';
import {OPERATIONS} from './contract.js';
import {openapiDocument} from './openapi.js';
import {PROBLEM_CODES, PROBLEMS} from './problems.js';

/** `/openapi.json`, and the page that the `type` of a problem points to. */
export function contractRoutes(app: FastifyInstance): void {
  const document = openapiDocument(Object.values(OPERATIONS));
  app.get('/openapi.json', () => document);
  const page = problemsPage();
  app.get('/problems', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}

function problemsPage(): string {
  const entries = PROBLEM_CODES.map((code) => {
    const {status, title, meaning} = PROBLEMS[code];
    return `<dt id="${code}"><code>${code}</code> (${status.toString()}): ${title}</dt>\n<dd>${meaning.replaceAll('`', '')}</dd>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Problems</title></head>
<body>
<h1>Problems</h1>
<p>What this service answers when it cannot do what it was asked (RFC 9457). The same is in <a href="/openapi.json">openapi.json</a>.</p>
<dl>
${entries.join('\n')}
</dl>
</body>
</html>
`;
}
