import type {Preview} from '@storybook/web-components-vite';
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import {expect, spyOn} from 'storybook/test';
import './page.css';

const isForced = matchMedia('(forced-colors: active)').matches;

/** Written by the build; without it there are stories and no tables of what an element takes. */
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', {eager: true, import: 'default'}),
);
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'padded',
    // axe compares the declared colours, which a forced palette does not use.
    a11y: {test: 'error', config: {rules: [{id: 'color-contrast', enabled: !isForced}]}},
    backgrounds: {disable: true},
    controls: {expanded: true},
    options: {storySort: {order: ['otp-input', ['Playground', 'States', 'Variants', 'Surroundings']]}},
    viewport: {options: {narrow: {name: '320 px', styles: {width: '320px', height: '640px'}}}},
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {icon: 'mirror', items: ['system', 'light', 'dark'], dynamicTitle: true},
    },
    direction: {description: 'Direction', toolbar: {icon: 'transfer', items: ['ltr', 'rtl']}},
    text: {description: 'Size of text', toolbar: {icon: 'grow', items: ['100', '200']}},
  },
  initialGlobals: {scheme: 'system', direction: 'ltr', text: '100'},
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
      documentElement.style.fontSize = `${String(globals['text'])}%`;
      return story();
    },
  ],
};

export default preview;
