import {describe, expect, it} from 'vitest';
import {importsOf} from './imports.mjs';
import {findViolations} from './layers.mjs';

/** The violations of a source tree, given as texts by path. */
function check(files: Record<string, string>): string[] {
  return findViolations(new Map(Object.entries(files).map(([path, text]) => [path, importsOf(text)])));
}

/** One import from one file. */
const one = (path: string, text: string): string[] => check({[path]: text});

describe('the layer check', () => {
  it('lets every room import what the table gives it', () => {
    const violations = check({
      'src/core/code.ts': `import {x} from './extract.js'; import {DEV} from '#dev';`,
      'src/session/otp-session.ts': `import {y} from '../core/code.js';`,
      'src/client/create-client.ts': `import ky from 'ky'; import {s} from '../session/otp-session.js';`,
      'src/backends/rest.ts': `import ky from 'ky'; import {h} from './http.js'; import {c} from '../core/code.js';`,
      'src/context/client-context.ts': `import type {P} from '../core/contracts.js'; import {c} from '@lit/context';`,
      'src/controllers/a.ts': `import {d} from '../core/deadline.js';`,
      'src/elements/otp-challenge/otp-challenge.ts': `import {w} from '../../dev/warn.js'; import {live} from 'lit/directives/live.js';`,
      'src/elements/otp-provider/define.ts': `import {m} from '../../i18n/messages.js';`,
      'src/define.ts': `import {r} from './backends/rest.js'; import './elements/otp-provider/define.js';`,
      'src/cdn/otp-stepup.ts': `import {r} from '../backends/rest.js'; export * from '../index.js';`,
    });
    expect(violations).toEqual([]);
  });

  it.each([
    ['src/core/code.ts', `import {s} from '../session/otp-session.js'`, 'core may not import session'],
    ['src/core/code.ts', `import type {s} from '../elements/events.js'`, 'core may not import elements'],
    ['src/core/code.ts', `export * from '../i18n/messages.js'`, 'core may not import i18n'],
    ['src/core/code.ts', `type X = import('lit').LitElement`, 'core may not import lit'],
    ['src/core/code.ts', `import {readFile} from 'node:fs'`, 'core may not import node:fs'],
    ['src/session/a.ts', `import ky from 'ky'`, 'session may not import ky'],
    ['src/session/a.ts', `await import('../client/create-client.js')`, 'session may not import client'],
    ['src/client/a.ts', `import {rest} from '../backends/rest.js'`, 'client may not import backends'],
    ['src/backends/a.ts', `import {s} from '../session/otp-session.js'`, 'backends may not import session'],
    ['src/controllers/a.ts', `import {m} from '../i18n/messages.js'`, 'controllers may not import i18n'],
    [
      'src/elements/a/a.ts',
      `import {c} from '../../client/create-client.js'`,
      'elements may not import client',
    ],
    ['src/elements/a/a.ts', `import {x} from '../../define.js'`, 'elements may not import entry'],
    ['src/styles/css.ts', `import {x} from '../../test/support/x.js'`, 'styles may not import test'],
    ['src/dev/warn.ts', `import {x} from '../core/code.js'`, 'dev may not import core'],
  ])('names what %s does by %s', (path, text, words) => {
    expect(one(path, text)).toEqual([expect.stringContaining(`${path}: ${words}`)]);
  });

  it('lets context, i18n and styles have the types of core and nothing that stays after compilation', () => {
    for (const room of ['context', 'i18n', 'styles']) {
      const path = `src/${room}/a.ts`;
      expect(one(path, `import type {X} from '../core/code.js'`)).toEqual([]);
      const words = [expect.stringContaining(`${path}: ${room} may import only types of core`)];
      expect(one(path, `import {x} from '../core/code.js'`)).toEqual(words);
      expect(one(path, `import {type X} from '../core/code.js'`)).toEqual(words);
    }
  });

  it('names a folder that is no room', () => {
    expect(one('src/utils/a.ts', '')).toEqual(['src/utils/a.ts: "utils" is no room']);
  });

  it('names the way from a ky-free entry to ky', () => {
    const files = {
      'src/cdn/otp-input.ts': `import '../elements/otp-input/define.js'`,
      'src/elements/otp-input/define.ts': `import {h} from '../../core/help.js'`,
      'src/core/help.ts': `import ky from 'ky'`,
    };
    const way = 'src/elements/otp-input/define.ts → src/core/help.ts → ky';
    expect(check(files)).toEqual([
      expect.stringContaining('core may not import ky'),
      `src/cdn/otp-input.ts: must be free of ky, and reaches it by src/cdn/otp-input.ts → ${way}`,
      `src/elements/otp-input/define.ts: must be free of ky, and reaches it by ${way}`,
    ]);
  });

  it('names the way from the client and from a backend to lit, by any of its packages', () => {
    const files = {
      'src/client/create-client.ts': `import '../core/a.js'`,
      'src/backends/rest.ts': `import '../core/a.js'`,
      'src/core/a.ts': `import '../core/b.js'`,
      'src/core/b.ts': `import '../core/a.js'; import {createContext} from '@lit/context'`,
    };
    expect(check(files).filter((line) => line.includes('must be free of lit'))).toHaveLength(2);
  });

  it('does not count a type as a way', () => {
    const files = {
      'src/client/create-client.ts': `import type {X} from '../core/a.js'`,
      'src/core/a.ts': `import 'lit'`,
    };
    expect(check(files)).toEqual([expect.stringContaining('src/core/a.ts: core may not import lit')]);
  });
});
