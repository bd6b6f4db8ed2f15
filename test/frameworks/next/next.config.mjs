import {fileURLToPath} from 'node:url';

/** The dependencies of otp-stepup are the repository's. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @type {import('next').NextConfig} */
const config = {
  distDir: '.cache/next',
  turbopack: {root},
  outputFileTracingRoot: root,
};

export default config;
