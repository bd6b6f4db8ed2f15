// @ts-check
/** The table of what was tried in which framework, from the report of the run that tried it. No files are read here. */

/**
 * The part of Playwright's JSON report that is read.
 * @typedef {object} Suite
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {Spec[]} [specs]
 */

/**
 * @typedef {object} Spec
 * @property {string} title
 * @property {boolean} ok
 * @property {{annotations: {type: string, description?: string}[]}[]} tests
 */

const FILE = 'behaviours.e2e.ts';

/**
 * A row an application, a column a behaviour.
 * @param {{suites: Suite[]}} report
 * @returns {string} lines of markdown
 */
export function frameworkTable({suites}) {
  const applications = suites.filter(({title}) => title.endsWith(FILE)).flatMap((file) => file.suites ?? []);
  const behaviours = applications[0]?.specs?.map(({title}) => title) ?? [];
  const rows = applications.map(({title, specs = []}) => [
    title,
    versionOf(specs),
    ...behaviours.map((behaviour) => (specs.find((spec) => spec.title === behaviour)?.ok ? '✓' : '✗')),
  ]);
  const head = ['Application', 'Version', ...behaviours];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Spec[]} specs */
function versionOf(specs) {
  const annotations = specs.flatMap(({tests}) => tests.flatMap((test) => test.annotations));
  return annotations.find(({type}) => type === 'version')?.description ?? '';
}
