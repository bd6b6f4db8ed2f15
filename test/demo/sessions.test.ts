import {describe, expect, it} from 'vitest';
import {mailedCode, problemOf, start, type Visitor} from './support.js';

/** A second view of the same browser, as it was before its cookie changed. */
function withCookie(visitor: Visitor, cookie: string | undefined): Visitor {
  visitor.cookie = cookie;
  return visitor;
}

describe('sessions', () => {
  it('are kept by an HttpOnly, SameSite=Lax cookie that issue sets once', async () => {
    const {visitor} = await start();
    const ana = visitor();
    const body = {purpose: 'login', identity: 'ana@example.com'};
    const first = await ana.post('/otp/issue', body);
    const cookie = first.headers.getSetCookie().join();
    expect(cookie).toMatch(/^otp_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await ana.post('/otp/issue', body)).headers.getSetCookie()).toEqual([]);
  });

  it('use a __Host- cookie that is Secure when people reach the service by https', async () => {
    const {visitor} = await start({publicOrigin: 'https://larkpost.example'});
    const answer = await visitor().post('/otp/issue', {purpose: 'login', identity: 'ana@example.com'});
    expect(answer.headers.getSetCookie().join()).toMatch(
      /^__Host-otp_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('change at sign-in: the new id is signed in, the old one never is', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const old = ana.cookie;
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect(ana.cookie).not.toBe(old);
    expect((await withCookie(visitor(), old).get('/api/me')).status).toBe(401);
    expect((await ana.get('/api/me')).status).toBe(200);
  });

  it('ignore an id that the service did not make (fixation)', async () => {
    const {service, visitor} = await start();
    const planted = `otp_session=${'A'.repeat(43)}`;
    const ana = withCookie(visitor(), planted);
    const {id} = await ana.issue();
    expect(ana.cookie).not.toBe(planted);
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect((await withCookie(visitor(), planted).get('/api/me')).status).toBe(401);
  });

  it('end at sign-out, which answers 204 also when nobody is signed in', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    const cookie = ana.cookie;
    expect((await ana.send('/api/sign-out', {method: 'POST'})).status).toBe(204);
    expect((await withCookie(visitor(), cookie).get('/api/me')).status).toBe(401);
    expect((await visitor().send('/api/sign-out', {method: 'POST'})).status).toBe(204);
  });

  it('end after twelve hours', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    clock.forward(12 * 60 * 60);
    const answer = await ana.get('/api/me');
    expect(problemOf(answer).code).toBe('unauthenticated');
    expect(answer.headers.get('www-authenticate')).toBe('Cookie realm="Larkpost"');
  });

  it('of a service that was started again are gone: the challenge is not found', async () => {
    const first = await start();
    const ana = first.visitor();
    const {id} = await ana.issue();
    const again = withCookie((await start()).visitor(), ana.cookie);
    expect(problemOf(await again.post('/otp/recover', {id})).code).toBe('challenge_not_found');
  });
});

describe('recover after a verify', () => {
  it('says verified to the session that was signed in', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    const cookie = ana.cookie;
    const answer = await ana.post('/otp/recover', {id});
    expect(answer.body).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect(ana.cookie).toBe(cookie);
  });

  it('signs in a browser that lost the answer of its verify', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const old = ana.cookie;
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    const lost = withCookie(visitor(), old);
    expect(problemOf(await lost.post('/otp/verify', {id, code: mailedCode(service)})).code).toBe(
      'already_used',
    );
    expect((await lost.post('/otp/recover', {id})).status).toBe(200);
    expect((await lost.get('/api/me')).body).toEqual({email: 'ana@example.com'});
  });

  it('gives the old session nothing once the new one was seen', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const old = ana.cookie;
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    await ana.get('/api/me');
    const late = withCookie(visitor(), old);
    expect(problemOf(await late.post('/otp/recover', {id})).code).toBe('challenge_not_found');
  });

  it('gives the old session nothing after two minutes', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const old = ana.cookie;
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    clock.forward(120);
    const late = withCookie(visitor(), old);
    expect(problemOf(await late.post('/otp/recover', {id})).code).toBe('challenge_not_found');
  });

  it('signs the second of two tabs in as the person its own challenge was for', async () => {
    const {service, visitor} = await start();
    const browser = visitor();
    const ana = await browser.issue();
    const anaCode = mailedCode(service);
    const ben = await browser.issue('ben@example.com');
    const benCode = mailedCode(service);
    await browser.post('/otp/verify', {id: ana.id, code: anaCode});
    await browser.post('/otp/verify', {id: ben.id, code: benCode});
    expect((await browser.get('/api/me')).body).toEqual({email: 'ben@example.com'});
  });
});
