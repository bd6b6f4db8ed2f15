/** Each contender as one file, for production, and what it weighs. */
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {BuildOptions} from 'esbuild';
import {build} from 'esbuild';
import {ROOT} from '../tools/process.mjs';
import type {Contender} from './contenders.js';

const FOLDER = join(ROOT, 'node_modules/.cache/otp-stepup/bench');
const FRAMEWORKS = ['react', 'react-dom', 'vue', 'lit', '@lit/reactive-element', 'lit-html', 'lit-element'];

export interface Bundle {
  readonly script: string;
  readonly styles: string;
  /** Bytes of gzip: all that a page loads, and what is left of it without the framework. */
  readonly delivered: number;
  readonly own: number;
}

const OPTIONS: BuildOptions = {
  bundle: true,
  minify: true,
  logLevel: 'error',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env': '{}',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
};

/** Bundles a contender by esbuild. `dist` has to be there for ours. */
export async function bundleOf({file}: Contender): Promise<Bundle> {
  const entry = join(ROOT, 'test/bench/contenders', `${file}.mjs`);
  const whole = await bytesOf(entry, join(FOLDER, file), {format: 'iife'});
  const external = FRAMEWORKS.flatMap((name) => [name, `${name}/*`]);
  const alone = await bytesOf(entry, join(FOLDER, `${file}-own`), {format: 'esm', external});
  return {...whole, delivered: gzipped(whole), own: gzipped(alone)};
}

interface Files {
  readonly script: string;
  readonly styles: string;
}

async function bytesOf(entry: string, name: string, options: BuildOptions): Promise<Files> {
  mkdirSync(FOLDER, {recursive: true});
  await build({...OPTIONS, ...options, entryPoints: [entry], outfile: `${name}.js`});
  return {
    script: readFileSync(`${name}.js`, 'utf8'),
    styles: existsSync(`${name}.css`) ? readFileSync(`${name}.css`, 'utf8') : '',
  };
}

function gzipped({script, styles}: Files): number {
  return gzipSync(script, {level: 9}).length + (styles ? gzipSync(styles, {level: 9}).length : 0);
}
