import {existsSync, readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {knownElements, type Known} from './elements-known.js';
import {fences, pages, ROOT, type Fence} from './fences.js';
import {htmlFaults, inlineModules} from './html-faults.js';
import * as plain from './plain-faults.js';
import {typeFaults} from './type-check.js';

/** Names that a page leaves to its reader, and what they may be. A block that begins with no import goes on from those before it. */
const READERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/backends/better-auth.md': {
    email: "''",
    code: "''",
    identity: "''",
    client: "createOtpClient({backend: betterAuthBackend({baseUrl: '/api/auth', method: 'email-otp'})})",
  },
  'docs/backends/firebase.md': {
    recaptchaToken: "async () => ''",
    mfaPendingCredential: "''",
    mfaInfo: '[]',
    evidence: "''",
    apiKey: "''",
  },
  'docs/errors.md': {session: "/** @type {import('otp-stepup').OtpSession} */ (globalThis.session)"},
  'docs/migrating.md': {
    code: "''",
    setCode: '(_: string) => {}',
    check: 'async (_: string) => true',
  },
  'docs/step-up.md': {
    client: "createOtpClient({backend: restBackend({baseUrl: '/otp'})})",
    transactionOf: "(await import('./transaction.js')).transactionOf",
    clerk: "(await import('./detect.js')).clerk",
  },
};

/** Blocks that are held by a test of their own, and why not by this one. */
const HELD_ELSEWHERE: readonly (readonly [page: string, block: string, test: string, why: string])[] = [
  ['docs/sessions.md', 'mermaid', 'reference.test.ts', 'each arrow is asked of the machine'],
  [
    'docs/your-own-service.md',
    'js backend.js',
    'your-own-service.test.ts',
    'it is run; in JavaScript nothing says of what type an answer’s values are',
  ],
];

/** Blocks that nothing here can check, and why. */
const UNCHECKED: readonly (readonly [page: string, block: string, why: string])[] = [
  ['docs/step-up.md', 'java', 'a fragment for Jakarta REST; it needs a JDK and that library'],
  ['docs/recipes/tests.md', 'js sign-in.cy.js', 'Cypress is not installed here; it is parsed'],
  ['docs/migrating.md', 'jsx before', 'of packages that are not installed here; it is parsed'],
  ['docs/migrating.md', 'html before', 'of packages that are not installed here; it is parsed'],
];

const PARSERS: Readonly<Record<string, string>> = {js: 'babel', jsx: 'babel', html: 'html'};
const TYPED = /^(?:js|jsx|ts|tsx)$/;

/** The pages of the API hold the declarations of the sources, which generated.test.ts compares with them. */
const all = pages()
  .filter((page) => !page.startsWith('docs/api/'))
  .flatMap((page) => fences(page));
const info = ({language, name}: Fence): string => `${language} ${name}`.trim();
const heldElsewhere = (block: Fence) =>
  HELD_ELSEWHERE.find(([page, name]) => page === block.page && name === info(block));
const unchecked = (block: Fence) =>
  UNCHECKED.find(([page, name]) => page === block.page && name === info(block));
/** A block that is a part of an application under test/frameworks, which frameworks.test.ts compares with it. */
const isOfApplication = ({page, name}: Fence): boolean => page === 'docs/frameworks.md' && name !== '';
/** A block that is a part of a test, which runs. */
const isOfTest = ({page, name}: Fence): boolean => page === 'docs/recipes/tests.md' && name.includes('/');

/** Where a block stands for the compiler: those of a page may import each other. */
const placeOf = ({page, line, language, name}: Fence): string =>
  `${page.replace(/\.md$/, '')}/${/^[\w.-]+\.\w+$/.test(name) ? name : `${line}.${name === 'after' ? 'tsx' : language}`}`;

/** What is compiled: a block, behind what its page has said before, in one line. */
function moduleText(block: Fence, before: readonly Fence[]): string {
  const imports = block.code.includes('import ')
    ? ''
    : [...new Set(before.flatMap(({code}) => code.match(/^import [^;]*;/gm) ?? []))].join(' ');
  const binding = block.page === 'docs/migrating.md' ? "import {OtpInput} from 'otp-stepup/react';" : '';
  const readers = Object.entries(READERS[block.page] ?? {})
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(block.code))
    .filter(([name]) => !new RegExp(`(?:const|let|function) \\{?[^=(]*\\b${name}\\b`).test(block.code))
    .map(([name, value]) => `const ${name} = ${value};`);
  return `${[imports, binding, ...readers].join(' ').replaceAll('\n', ' ')}\n${block.code}\nexport {};`;
}

function modulesOf(blocks: readonly Fence[]): Map<string, string> {
  const modules = new Map<string, string>();
  for (const [index, block] of blocks.entries()) {
    if (
      heldElsewhere(block)?.[1].startsWith('mermaid') ||
      unchecked(block) ||
      isOfApplication(block) ||
      isOfTest(block)
    )
      continue;
    const before = blocks
      .slice(0, index)
      .filter(({page, language}) => page === block.page && TYPED.test(language));
    if (TYPED.test(block.language)) modules.set(placeOf(block), moduleText(block, before));
    if (block.language !== 'html') continue;
    for (const [place, text] of inlineModules(block.code).entries())
      modules.set(`${placeOf(block)}-${place}.js`, `\n${text}\nexport {};`);
  }
  return modules;
}

/** The check has to find these. */
const BROKEN: readonly (readonly [language: string, code: string, fault: RegExp])[] = [
  ['js', "import {createOtpClient} from 'otp-stepup/client';\ncreateOtpClient({bakend: 1});", /bakend/],
  ['js', "import {restBackend} from 'otp-stepup/backends/soap';", /backends\/soap/],
  ['js', "document.querySelector('otp-input').verifyCod();", /verifyCod/],
  ['js', 'const a = ;', /Expression expected/],
  ['ts', "import type {OtpStatus} from 'otp-stepup';\nconst a: OtpStatus = 'lost';", /lost/],
  ['tsx', "import {OtpInput} from 'otp-stepup/react';\nexport const a = <OtpInput lenght={6} />;", /lenght/],
  ['html', '<otp-input lenght="6"></otp-input>', /no attribute lenght/],
  ['html', '<otp-inputs></otp-inputs>', /no <otp-inputs>/],
  ['html', '<otp-input><label slot="lable">Code</label></otp-input>', /no slot lable/],
  ['html', '<label for="code">Code</label><input id="kode" />', /id code/],
  ['html', '<input nam="code" />', /no attribute nam/],
  ['html', '<otp-input><div></otp-input>', /Unexpected closing tag/],
  ['html', '<script type="module">import \'otp-stepup/defin\';</script>', /otp-stepup\/defin/],
  ['css', 'otp-input { --otp-colour: red; }', /--otp-colour/],
  ['css', 'otp-input::part(slots) { color: red; }', /part\(slots\)/],
  ['css', 'otp-input { color: red', /Unclosed block/],
  ['json', '{"a": 1,}', /JSON/],
  ['sh', 'npm run nothing', /no script nothing/],
  ['sh', 'make all', /who knows make/],
  ['console', '$ curl -d \'{"a"}\' http://127.0.0.1\n', /JSON/],
  ['http', 'Access-Control-Expose-Headers Retry-After', /no line of HTTP/],
  ['elixir', 'IO.puts 1', /nothing checks elixir/],
  ['', 'what is this', /does not say/],
];
const broken = BROKEN.map(([language, code, fault], index) => ({
  page: 'docs/broken.md',
  line: index + 1,
  language,
  name: '',
  code,
  fault,
}));

let known: Known;
let types: Map<string, string[]>;

beforeAll(() => {
  known = knownElements();
  types = typeFaults(modulesOf([...all, ...broken]));
}, 120_000);

/** What is wrong with a block, or nothing where nothing is. */
async function faultsOf(block: Fence): Promise<string[]> {
  const {language, code} = block;
  if (isOfApplication(block)) return applicationFaults(block);
  if (isOfTest(block)) return testFaults(block);
  if (unchecked(block)) return language in PARSERS ? plain.parseFaults(code, PARSERS[language]!) : [];
  if (TYPED.test(language)) return types.get(placeOf(block)) ?? [];
  switch (language) {
    case 'html':
      return [
        ...(await htmlFaults(code, known)),
        ...[...types].flatMap(([path, faults]) => (path.startsWith(`${placeOf(block)}-`) ? faults : [])),
      ];
    case 'css':
      return plain.cssFaults(code, known);
    case 'json':
      return plain.jsonFaults(code);
    case 'sh':
      return plain.shellFaults(code);
    case 'console':
      return plain.consoleFaults(code);
    case 'http':
      return plain.httpFaults(code);
    case 'python':
      return plain.HAS_PYTHON ? plain.pythonFaults(code) : [];
    default:
      return [`nothing checks ${info(block) || 'a block that does not say what it is'}`];
  }
}

/** Its application is there, and what builds it checks its types where it has any. */
function applicationFaults({name}: Fence): string[] {
  const [application = ''] = name.split('/');
  const {scripts} = JSON.parse(
    readFileSync(`${ROOT}test/frameworks/${application}/package.json`, 'utf8'),
  ) as {readonly scripts?: {readonly build?: string}};
  const isTyped = /tsc|svelte-check|ng build/.test(scripts?.build ?? '');
  return isTyped || /\.(?:html|js)$/.test(name) ? [] : [`nothing checks the types of ${application}`];
}

/** The test is there, in these very lines. */
function testFaults({name, code}: Fence): string[] {
  const text = readFileSync(`${ROOT}test/${name}`, 'utf8');
  return text.includes(code.trimEnd()) ? [] : [`test/${name} has other lines`];
}

describe('every block of code on a page', () => {
  it('is found: there are many', () => {
    expect(all.length).toBeGreaterThan(70);
  });

  for (const block of all) {
    const held = heldElsewhere(block);
    it(`${block.page}:${block.line}, ${info(block)}, is ${held ? `held by ${held[2]}` : 'as good as it looks'}`, async () => {
      if (held) expect(existsSync(`${ROOT}test/docs/${held[2]}`)).toBe(true);
      else expect(await faultsOf(block)).toEqual([]);
    });
  }

  it('has its place in the lists of what is not checked here, or is checked', () => {
    for (const [page, name] of [...HELD_ELSEWHERE, ...UNCHECKED])
      expect(
        all.some((block) => block.page === page && info(block) === name),
        `${page} ${name}`,
      ).toBe(true);
  });
});

describe('the check of blocks', () => {
  it.each(broken)('finds what is wrong with $language: $code', async ({fault, ...block}) => {
    expect((await faultsOf(block)).join('\n')).toMatch(fault);
  });

  it.runIf(plain.HAS_PYTHON)('finds what is wrong with python', async () => {
    const block = {page: 'docs/broken.md', line: 1, language: 'python', name: '', code: 'def x(:\n  pass\n'};
    expect((await faultsOf(block)).join('\n')).toContain('SyntaxError');
  });
});
