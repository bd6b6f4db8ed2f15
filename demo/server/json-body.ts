import type {FastifyInstance} from 'fastify';
import {Problem} from './problems.js';

/** A body may have 16 KiB. */
export const BODY_LIMIT = 16 * 1024;

const JSON_TYPE = /^application\/json[ \t]*(?:;|$)/i;

/**
 * Makes JSON the only kind of body: well-formed UTF-8, without keys that reach for prototypes. A parser's own message
 * quotes the text it stumbled over, which may hold a code, so none is passed on.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', {parseAs: 'buffer'}, (request, body, done) => {
    try {
      const text = new TextDecoder('utf-8', {fatal: true}).decode(body as Buffer);
      void parse(request, text, done);
    } catch {
      done(new Problem('invalid_request', {detail: 'the body is not UTF-8'}), undefined);
    }
  });
}

/** Refuses a request that does not say it is JSON, even one without a body: no plain form can say so. */
export function requireJson(contentType: string | undefined): void {
  if (!JSON_TYPE.test(contentType ?? '')) throw new Problem('unsupported_media_type');
}
