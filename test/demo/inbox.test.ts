import {describe, expect, it} from 'vitest';
import {Mailbox, type MailMessage} from '../../demo/server/mailbox.js';
import {problemOf, start} from './support.js';

describe('the inbox', () => {
  it('shows the mails newest first, and forgets them when told to', async () => {
    const {visitor} = await start();
    await visitor().issue('first@example.com');
    await visitor().issue('second@example.com');
    const messages = (await visitor().get('/inbox/messages')).body as MailMessage[];
    expect(messages.map(({to}) => to)).toEqual(['second@example.com', 'first@example.com']);
    expect(Object.keys(messages[0] ?? {}).sort()).toEqual([
      'date',
      'from',
      'html',
      'id',
      'subject',
      'text',
      'to',
    ]);
    expect((await visitor().send('/inbox/messages', {method: 'DELETE'})).status).toBe(204);
    expect((await visitor().get('/inbox/messages')).body).toEqual([]);
  });

  it('tells a page of each new mail at once, as server-sent events', async () => {
    const {service, visitor} = await start();
    const answer = await fetch(`${service.url}/inbox/events`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const chunks = answer.body?.pipeThrough(new TextDecoderStream()).values();
    expect((await chunks?.next())?.value).toBe(': open\n\n');
    await visitor().issue();
    const event = (await chunks?.next())?.value ?? '';
    expect(event).toMatch(/^event: message\nid: .+\ndata: \{.*\}\n\n$/);
    const data = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '') as MailMessage;
    expect(data).toEqual(service.mailbox?.messages[0]);
    await chunks?.return?.();
  });

  it('lets the service close while a page still listens', async () => {
    const {service} = await start();
    await fetch(`${service.url}/inbox/events`);
    await service.close();
    await expect(fetch(service.url)).rejects.toThrow();
  });

  it('serves the HTML part of a mail, which can do nothing', async () => {
    const {service, visitor} = await start();
    await visitor().issue();
    const message = service.mailbox?.messages[0];
    const answer = await visitor().get(`/inbox/messages/${message?.id ?? ''}/html`);
    expect(answer.text).toBe(message?.html);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    );
    expect(problemOf(await visitor().get('/inbox/messages/nothing/html')).code).toBe('not_found');
  });
});

describe('Mailbox', () => {
  const message = (id: string): MailMessage => ({id, to: '', from: '', subject: '', text: '', date: ''});

  it('keeps the newest 200, and counts all', () => {
    const mailbox = new Mailbox();
    for (let count = 1; count <= 250; count += 1) mailbox.add(message(count.toString()));
    expect(mailbox.messages).toHaveLength(200);
    expect([mailbox.messages[0]?.id, mailbox.messages.at(-1)?.id]).toEqual(['250', '51']);
    mailbox.clear();
    expect([mailbox.messages.length, mailbox.received]).toEqual([0, 250]);
  });

  it('stops telling whoever asked it to stop', () => {
    const mailbox = new Mailbox();
    const seen: string[] = [];
    const stop = mailbox.watch(({id}) => seen.push(id));
    mailbox.add(message('1'));
    stop();
    mailbox.add(message('2'));
    expect(seen).toEqual(['1']);
  });
});
