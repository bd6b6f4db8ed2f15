import type {Preview} from '@storybook/web-components-vite';
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import {expect, spyOn} from 'storybook/test';
import {registerMessages} from '../src/i18n/messages.js';
import type {AllMessages} from '../src/i18n/panel-messages.js';
import './page.css';

const isForced = matchMedia('(forced-colors: active)').matches;

/** Written by the build; without it there are stories and no tables of what an element takes. */
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', {eager: true, import: 'default'}),
);
if (manifest) setCustomElementsManifest(manifest);

/** Every language besides English, as a page would register it. */
const locales = import.meta.glob<Record<string, AllMessages>>('../src/i18n/locales/*.ts', {eager: true});
const languages = Object.keys(locales).flatMap((path) => /(\w+)\.ts$/.exec(path)?.[1] ?? []);
for (const [path, module] of Object.entries(locales)) {
  const [, language = ''] = /(\w+)\.ts$/.exec(path) ?? [];
  if (language !== 'en' && module[language]) registerMessages(language, module[language]);
}

const preview: Preview = {
  parameters: {
    layout: 'padded',
    // axe compares the declared colours, which a forced palette does not use.
    a11y: {test: 'error', config: {rules: [{id: 'color-contrast', enabled: !isForced}]}},
    backgrounds: {disable: true},
    controls: {expanded: true},
    options: {
      storySort: {
        order: [
          'otp-input',
          ['Playground', 'States', 'Variants', 'Surroundings'],
          'otp-provider',
          'otp-challenge',
          'otp-step-up',
        ],
      },
    },
    viewport: {options: {narrow: {name: '320 px', styles: {width: '320px', height: '640px'}}}},
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {icon: 'mirror', items: ['system', 'light', 'dark'], dynamicTitle: true},
    },
    direction: {description: 'Direction', toolbar: {icon: 'transfer', items: ['ltr', 'rtl']}},
    language: {
      description: 'Language',
      toolbar: {icon: 'globe', items: languages, dynamicTitle: true},
    },
    text: {description: 'Size of text', toolbar: {icon: 'grow', items: ['100', '200']}},
  },
  initialGlobals: {scheme: 'system', direction: 'ltr', language: 'en', text: '100'},
  beforeEach: () => {
    spyOn(console, 'error').mockName('console.error');
  },
  afterEach: async () => {
    await expect(console.error).not.toHaveBeenCalled();
  },
  decorators: [
    (story, {globals}) => {
      const {documentElement} = document;
      documentElement.dataset['scheme'] = String(globals['scheme']);
      documentElement.dir = String(globals['direction']);
      documentElement.lang = String(globals['language']);
      documentElement.style.fontSize = `${String(globals['text'])}%`;
      return story();
    },
  ],
};

export default preview;
