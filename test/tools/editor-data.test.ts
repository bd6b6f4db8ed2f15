import {expect, it} from 'vitest';
import {editorData, findEditorDataFaults} from './editor-data.mjs';

const MANIFEST = {
  schemaVersion: '1.0.0',
  modules: [
    {
      path: 'dist/elements/otp-input/otp-input.js',
      declarations: [
        {
          name: 'OtpInput',
          kind: 'class',
          customElement: true,
          tagName: 'otp-input',
          summary: 'A field for a one-time code.',
          attributes: [
            {name: 'size', type: {text: "'small' | 'large'"}, description: 'How large it is.'},
            {name: 'mask', type: {text: 'boolean'}},
          ],
          members: [{kind: 'field', name: 'size', type: {text: "'small' | 'large'"}}],
          events: [{name: 'otp-complete', type: {text: 'OtpCompleteEvent'}, description: 'It is whole.'}],
          cssProperties: [{name: '--otp-gap', description: 'Gap between slots.'}],
        },
      ],
    },
  ],
};

it('VS Code is offered the tags, their attributes, and the words of a union', () => {
  const {tags} = JSON.parse(editorData(MANIFEST)['vscode.html-custom-data.json']!) as {
    tags: {name: string; attributes: {name: string; values: {name: string}[]}[]}[];
  };
  const [size, mask] = tags.find(({name}) => name === 'otp-input')!.attributes;
  expect(size).toMatchObject({name: 'size', values: [{name: 'small'}, {name: 'large'}]});
  expect(mask?.name).toBe('mask');
});

it('JetBrains are offered events, properties and custom properties besides', () => {
  const {name, contributions} = JSON.parse(editorData(MANIFEST)['web-types.json']!) as {
    name: string;
    contributions: {html: {elements: object[]}; css: {properties: object[]}};
  };
  expect(name).toBe('otp-stepup');
  expect(contributions.html.elements).toMatchObject([
    {name: 'otp-input', events: [{name: 'otp-complete'}], js: {properties: [{name: 'size'}]}},
  ]);
  expect(contributions.css.properties).toMatchObject([{name: '--otp-gap'}]);
});

it('says nothing of defaults that the manifest does not name, and leaves the manifest alone', () => {
  const before = structuredClone(MANIFEST);
  expect(Object.values(editorData(MANIFEST)).join()).not.toContain('undefined');
  expect(MANIFEST).toEqual(before);
});

it('names an element and an attribute that an editor would not know', () => {
  const files = editorData(MANIFEST);
  expect(findEditorDataFaults(files, 'otp-input', ['size', 'mask'])).toEqual([]);
  expect(findEditorDataFaults(files, 'otp-input', ['size', 'groups'])).toEqual([
    'vscode.html-custom-data.json does not know groups of <otp-input>',
    'web-types.json does not know groups of <otp-input>',
  ]);
  expect(findEditorDataFaults(files, 'otp-output', [])).toHaveLength(2);
});
