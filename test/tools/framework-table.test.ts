import {expect, it} from 'vitest';
import {frameworkTable} from './framework-table.mjs';

const vue = [{annotations: [{type: 'version', description: 'vue 3.5.45'}]}];
const REPORT = {
  suites: [
    {title: 'lit.e2e.ts', suites: [{title: 'Lit', specs: [{title: 'type', ok: true, tests: []}]}]},
    {
      title: 'behaviours.e2e.ts',
      suites: [
        {
          title: 'Vue',
          specs: [
            {title: 'type', ok: true, tests: vue},
            {title: 'paste', ok: false, tests: vue},
          ],
        },
        {title: 'plain', specs: [{title: 'paste', ok: true, tests: [{annotations: []}]}]},
      ],
    },
  ],
};

it('has a row an application and a column a behaviour, and marks what failed or was not tried', () => {
  expect(frameworkTable(REPORT).split('\n')).toEqual([
    '| Application | Version | type | paste |',
    '| --- | --- | --- | --- |',
    '| Vue | vue 3.5.45 | ✓ | ✗ |',
    '| plain |  | ✗ | ✓ |',
  ]);
});
