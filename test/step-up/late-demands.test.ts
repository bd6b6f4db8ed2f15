import {describe, expect, it} from 'vitest';
import type {Received} from '../backends/serve.js';
import {failure, scene, type SceneOptions} from './resource.js';
import {allAsked, WAYS} from './ways.js';

for (const [way, send] of Object.entries(WAYS)) {
  describe(`a demand ${way} that comes after the person has answered another one of its kind`, () => {
    /** Two requests were sent before the question; the demand of the second one is held back. */
    async function late(options: SceneOptions = {}) {
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const isHeld = ({url, headers}: Received): boolean => url === '/late' && !headers['x-step-up-proof'];
      const there = await scene({...options, hold: async (request) => (isHeld(request) ? held : undefined)});
      const sent = [send(there, {}, '/soon'), send(there, {}, '/late')] as const;
      await allAsked(there, 2);
      await there.person.question(0);
      return {...there, sent, letGo};
    }

    it('goes on with the same proof where it was sent before, and nobody is asked again (S-23)', async () => {
      const {person, sent, letGo} = await late();
      await person.answer(0);
      await sent[0];
      letGo();
      expect((await sent[1]).status).toBe(200);
      expect(person.questions).toHaveLength(1);
    });

    it('is cancelled as that one was, and nobody is asked again (S-23)', async () => {
      const {person, sent, letGo} = await late();
      const ends = sent.map(failure);
      (await person.question(0)).close();
      await ends[0];
      letGo();
      expect(await Promise.all(ends)).toEqual(['cancelled', 'cancelled']);
      expect(person.questions).toHaveLength(1);
    });

    it('is a question of its own where it was sent after the answer', async () => {
      const there = await late();
      await there.person.answer(0);
      there.letGo();
      await Promise.all(there.sent);
      const next = send(there, {}, '/next');
      await there.person.answer(1);
      expect((await next).status).toBe(200);
    });

    it('is a question of its own where the proof was for one use', async () => {
      const proof = {
        kind: 'header',
        name: 'x-step-up-proof',
        value: 'secret-proof',
        singleUse: true,
      } as const;
      const {person, sent, letGo} = await late({proof});
      await person.answer(0);
      await sent[0];
      letGo();
      await person.answer(1);
      expect((await sent[1]).status).toBe(200);
    });
  });
}
