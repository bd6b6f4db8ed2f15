// @ts-check
/**
 * The browser tests, in every engine this machine has.
 * ENGINES=chromium (or a list) narrows the run; OTP_ENGINES names the engines that must be there.
 */
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {answers} from './support/answers.mjs';
import {guarded} from './support/guarded.mjs';
import {bundledPackagesPlugin} from './support/bundled-packages-plugin.mjs';
import {realInputPlugin} from './support/real-input-plugin.mjs';
import {createLaunchers} from './tools/launchers.mjs';
import {jsonReporter} from './tools/browser-report.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const reportFile = process.env['WTR_REPORT'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  files: [
    'test/{elements,controllers,context,i18n,styles,ssr/browser}/**/*.test.ts',
    'test/{testing,backends,step-up,bindings}/in-browser/**/*.test.ts',
    'test/support/real-input.test.ts',
  ],
  // Focus, keys and the clipboard belong to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 1,
  // A slow machine is no failure.
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testFramework: {config: {timeout: 10_000}},
  // The source itself is tested, with the warnings of the development build.
  nodeResolve: {exportConditions: ['otp-source', 'development']},
  middleware: [answers, guarded],
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${rootDir}/tsconfig.json`}),
    realInputPlugin(),
    bundledPackagesPlugin({
      modules: [
        '@guidepup/virtual-screen-reader',
        '@testing-library/dom',
        '@testing-library/user-event',
        'rrweb',
        'vue',
        'vue/server-renderer',
      ],
      commonjs: ['react', 'react-dom', 'react-dom/client', 'react-dom/server.browser'],
    }),
  ],
  browsers: await createLaunchers(process.env),
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), ...(reportFile === undefined ? [] : [jsonReporter(reportFile)])],
};
