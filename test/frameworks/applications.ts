/** One page of an application, on which every behaviour is tried. */
export interface Application {
  /** As the table in docs/frameworks.md names it. */
  readonly name: string;
  /** Its folder here. */
  readonly folder: string;
  /** What it is built with: a package of its lockfile whose version the table names. */
  readonly framework?: string;
  /** The page, in the folder that the page server serves; or on the application's own server. */
  readonly path: string;
  /** The server that it brings along: a file in its folder, and its arguments. */
  readonly server?: readonly string[];
  /** The field is in a frame of the page. */
  readonly isFramed?: true;
  /** What the page says once the form was sent; the code itself where left out. */
  readonly answer?: string;
}

export const APPLICATIONS: readonly Application[] = [
  {name: 'Plain HTML, the file for a CDN', folder: 'plain', path: '/plain/index.html'},
  {
    name: 'React 19, the component',
    folder: 'react-19',
    framework: 'react',
    path: '/react-19/.cache/dist/index.html',
  },
  {
    name: 'React 19, the element',
    folder: 'react-19',
    framework: 'react',
    path: '/react-19/.cache/dist/index.html#bare',
  },
  {
    name: 'React 18, the component',
    folder: 'react-18',
    framework: 'react',
    path: '/react-18/.cache/dist/index.html',
  },
  {
    name: 'React Hook Form',
    folder: 'react-hook-form',
    framework: 'react-hook-form',
    path: '/react-hook-form/.cache/dist/index.html',
  },
  {
    name: 'Preact',
    folder: 'preact',
    framework: 'preact',
    path: '/preact/.cache/dist/index.html',
  },
  {
    name: 'Solid',
    folder: 'solid',
    framework: 'solid-js',
    path: '/solid/.cache/dist/index.html',
  },
  {
    name: 'Vue, `v-model` on the component',
    folder: 'vue',
    framework: 'vue',
    path: '/vue/.cache/dist/index.html',
  },
  {
    name: 'Vue, `v-model` on the input',
    folder: 'vue',
    framework: 'vue',
    path: '/vue/.cache/dist/index.html#bare',
  },
  {
    name: 'Nuxt',
    folder: 'nuxt',
    framework: 'nuxt',
    path: '/',
    server: ['.cache/output/server/index.mjs'],
    answer: 'Signed in',
  },
  {
    name: 'Next',
    folder: 'next',
    framework: 'next',
    path: '/behaviours',
    server: ['node_modules/next/dist/bin/next', 'start'],
  },
  {
    name: 'Angular, template-driven',
    folder: 'angular',
    framework: '@angular/core',
    path: '/angular/.cache/dist/index.html',
  },
  {
    name: 'Angular, reactive',
    folder: 'angular',
    framework: '@angular/core',
    path: '/angular/.cache/dist/index.html#reactive',
  },
  {name: 'Svelte', folder: 'svelte', framework: 'svelte', path: '/svelte/.cache/dist/index.html'},
  {name: 'htmx, swapped in and out', folder: 'htmx', framework: 'htmx.org', path: '/htmx/index.html'},
  {name: 'Inside another shadow root', folder: 'shadow', path: '/shadow/index.html'},
  {name: 'In a frame of another origin', folder: 'iframe', path: '/iframe/index.html', isFramed: true},
];
