import type {Preview} from '@storybook/web-components-vite';
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import {createElement, lazy, Suspense, type ComponentProps} from 'react';
import {withActions} from 'storybook/actions/decorator';
import {expect, spyOn} from 'storybook/test';
import {registerMessages} from '../src/i18n/messages.js';
import type {AllMessages} from '../src/i18n/panel-messages.js';
import {argTypesOf} from '../stories/arg-types.js';
import {eventNames, manifest} from '../stories/manifest.js';
import './page.css';

const isForced = matchMedia('(forced-colors: active)').matches;

if (manifest) setCustomElementsManifest(manifest);

/** Every language besides English, as a page would register it. */
const locales = import.meta.glob<Record<string, AllMessages>>('../src/i18n/locales/*.ts', {eager: true});
const languages = Object.keys(locales).flatMap((path) => /(\w+)\.ts$/.exec(path)?.[1] ?? []);
for (const [path, module] of Object.entries(locales)) {
  const [, language = ''] = /(\w+)\.ts$/.exec(path) ?? [];
  if (language !== 'en' && module[language]) registerMessages(language, module[language]);
}

/** Loaded with the first page: the tests draw stories and no pages. */
const SchemedDocs = lazy(async () => ({default: (await import('./docs-container.js')).SchemedDocs}));
const docsContainer = (props: ComponentProps<typeof SchemedDocs>) =>
  createElement(Suspense, null, createElement(SchemedDocs, props));

const preview: Preview = {
  parameters: {
    layout: 'padded',
    // axe compares the declared colours, which a forced palette does not use.
    a11y: {test: 'error', config: {rules: [{id: 'color-contrast', enabled: !isForced}]}},
    backgrounds: {disable: true},
    controls: {expanded: true},
    actions: {handles: eventNames},
    docs: {container: docsContainer, extractArgTypes: argTypesOf},
    options: {
      // Read as text by Storybook, which follows no name.
      storySort: {
        order: [
          'Start here',
          'Guides',
          ['The journey of a code', 'Writing the message', "Do and don't", 'Accessibility', 'Tokens'],
          'otp-input',
          ['Playground', 'Anatomy', 'States', 'Variants', 'Behaviours', 'Accessibility', 'Content'],
          'otp-challenge',
          ['Playground', 'Anatomy', 'States', 'Variants', 'Behaviours', 'Accessibility', 'Content'],
          'otp-step-up',
          ['Playground', 'Anatomy', 'States', 'Variants', 'Behaviours', 'Accessibility', 'Content'],
          'otp-provider',
          ['Playground', 'Anatomy', 'States', 'Variants', 'Behaviours', 'Accessibility', 'Content'],
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
    text: {
      description: 'Size of text',
      toolbar: {
        icon: 'grow',
        items: [
          {value: '100', title: '100 %'},
          {value: '200', title: '200 %'},
        ],
        dynamicTitle: true,
      },
    },
    spacing: {
      description: 'Spacing of text (WCAG 1.4.12)',
      toolbar: {
        icon: 'paragraph',
        items: [
          {value: 'usual', title: 'Spacing'},
          {value: 'wide', title: 'Wide spacing'},
        ],
        dynamicTitle: true,
      },
    },
    motion: {
      description: 'Motion: what a page can do where it is to be reduced',
      toolbar: {
        icon: 'lightning',
        items: [
          {value: 'system', title: 'Motion'},
          {value: 'reduced', title: 'Reduced motion'},
        ],
        dynamicTitle: true,
      },
    },
    contrast: {
      description: 'Contrast: what a page can do where there is to be more',
      toolbar: {
        icon: 'contrast',
        items: [
          {value: 'system', title: 'Contrast'},
          {value: 'more', title: 'More contrast'},
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    scheme: 'system',
    direction: 'ltr',
    language: 'en',
    text: '100',
    spacing: 'usual',
    motion: 'system',
    contrast: 'system',
  },
  beforeEach: () => {
    spyOn(console, 'error').mockName('console.error');
  },
  afterEach: async () => {
    await expect(console.error).not.toHaveBeenCalled();
  },
  decorators: [
    withActions,
    (story, {globals}) => {
      const {documentElement} = document;
      for (const look of ['scheme', 'spacing', 'motion', 'contrast'])
        documentElement.dataset[look] = String(globals[look]);
      documentElement.dir = String(globals['direction']);
      documentElement.lang = String(globals['language']);
      documentElement.style.fontSize = `${String(globals['text'])}%`;
      return story();
    },
  ],
};

export default preview;
