import type {StorybookConfig} from '@storybook/web-components-vite';
import type {Plugin} from 'vite';

/** Lit in one piece: what is found late is bundled apart, and Lit warns of two of itself. */
const LIT = [
  '@lit/context',
  '@lit/reactive-element',
  '@lit/reactive-element/decorators.js',
  '@storybook/web-components',
  'lit',
  'lit-html',
  'lit/decorators.js',
  'lit/directive-helpers.js',
  'lit/directive.js',
  'lit/directives/if-defined.js',
  'lit/directives/ref.js',
  'lit/static-html.js',
  'lit/directives/live.js',
];

/** package.json names the published files that do something by themselves; of what is built here, any may. */
const SIDE_EFFECTS: Plugin = {
  name: 'side-effects',
  transform: (_code, id) => (/\/(?:src|stories)\//.test(id) ? {moduleSideEffects: true} : undefined),
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  // What shows the pages from a folder.
  staticDirs: ['./static'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Nothing leaves the machine, and nothing is waited for where there is no network.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {sidebarOnboardingChecklist: false},
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), SIDE_EFFECTS],
    // The source itself, with the warnings of the development build.
    resolve: {...vite.resolve, conditions: ['otp-source', 'development', 'module', 'browser']},
    optimizeDeps: {...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), 'react', ...LIT]},
  }),
};

export default config;
