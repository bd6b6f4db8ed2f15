#!/usr/bin/env node
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {checkService} from './check-service.js';
import type {Hooks} from './hooks.js';
import {lineOf, sumOf} from './report.js';

const USAGE = `otp-stepup check <url> --hooks <file> [--only <ids>] [--patience <seconds>] [--json]

Tries whether a service holds to the REST contract of otp-stepup. It issues some hundred codes.

  <url>        where the operations are: http://localhost:3000/otp
  --hooks      a module that exports the hooks by name: identity, code, and what else there is
  --only       the checks to run, with commas between them
  --patience   how long to wait by itself for a code to end, in seconds: 40
  --json       findings as JSON

Ends with 0 when nothing failed, with 1 when something did, with 2 when it could not begin.
`;

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code */
async function main(args: string[]): Promise<number> {
  try {
    const options = await optionsOf(args);
    if (!options) {
      say(USAGE);
      return 0;
    }
    const {isJson, ...check} = options;
    const findings = await checkService({
      ...check,
      found: (finding) => {
        if (!isJson) say(lineOf(finding));
      },
    });
    say(isJson ? JSON.stringify(findings, null, 2) : `\n${sumOf(findings)}`);
    return findings.some(({result}) => result === 'failed') ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function optionsOf(args: string[]) {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      hooks: {type: 'string'},
      only: {type: 'string'},
      patience: {type: 'string', default: '40'},
      json: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  const [command, url, ...rest] = positionals;
  if (values.help || command === undefined) return undefined;
  if (command !== 'check' || rest.length > 0)
    throw new TypeError(`There is no command ${positionals.join(' ')}`);
  if (url === undefined || !URL.canParse(url)) throw new TypeError('The URL of the service is missing');
  if (values.hooks === undefined) throw new TypeError('--hooks is missing');
  const patienceMs = Number(values.patience) * 1000;
  if (!(patienceMs >= 0)) throw new TypeError('--patience is no number of seconds');
  return {
    baseUrl: url,
    hooks: await hooksOf(values.hooks),
    patienceMs,
    only: values.only?.split(','),
    isJson: values.json,
  };
}

async function hooksOf(file: string): Promise<Hooks> {
  const hooks = (await import(pathToFileURL(resolve(file)).href)) as Partial<Hooks>;
  for (const name of ['identity', 'code'] as const) {
    if (typeof hooks[name] !== 'function') throw new TypeError(`${file} exports no function \`${name}\``);
  }
  return hooks as Hooks;
}
