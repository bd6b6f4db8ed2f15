import {fileURLToPath} from 'node:url';

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  devtools: {enabled: false},
  buildDir: '.cache/build',
  nitro: {
    output: {dir: fileURLToPath(new URL('.cache/output', import.meta.url))},
  },
  app: {head: {title: 'Sign in', htmlAttrs: {lang: 'en'}, link: [{rel: 'icon', href: 'data:,'}]}},
});
