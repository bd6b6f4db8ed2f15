import {fileURLToPath} from 'node:url';

/** otp-stepup is a link to the repository, and its dependencies are there. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @type {import('next').NextConfig} */
const config = {
  distDir: '.cache/next',
  turbopack: {root},
  outputFileTracingRoot: root,
};

export default config;
