// @ts-check
/** What keeps a version from being published. No files are read and nothing is run here. */

/**
 * @typedef {object} State
 * @property {string} version
 * @property {string} changelog
 * @property {string[]} changed the files that git does not have as they are
 * @property {string[]} changesets the changes that are not in the changelog yet
 * @property {string[]} tags of the commit
 * @property {string[]} elsewhere tags of other commits
 */

/**
 * What keeps a version from being published from anywhere.
 * @param {State} state
 * @returns {string[]}
 */
export function findObstacles({version, changelog, changed, changesets, elsewhere}) {
  const tag = `v${version}`;
  return [
    ...changed.map((file) => `${file} is not committed`),
    ...changesets.map((file) => `${file} is not in the changelog: \`npm run release:version\``),
    ...(sectionOf(changelog, version) ? [] : [`CHANGELOG.md says nothing of ${version}`]),
    ...(elsewhere.includes(tag) ? [`${tag} is another commit: this version has been published`] : []),
  ];
}

/**
 * What keeps it besides from being published with provenance, which the registry believes a workflow alone.
 * @param {State & {env: Readonly<Record<string, string | undefined>>, repository?: string | undefined}} state
 * @returns {string[]}
 */
export function findPublishingObstacles({version, tags, env, repository}) {
  return [
    ...(env['ACTIONS_ID_TOKEN_REQUEST_URL']
      ? []
      : ['This is no workflow that may ask for an identity: .github/workflows/release.yml is']),
    ...(tags.includes(`v${version}`) ? [] : [`This commit has no tag v${version}`]),
    ...(repository
      ? []
      : ['package.json names no repository, against which the registry checks where it was built']),
  ];
}

/**
 * What the changelog says of a version.
 * @param {string} changelog
 * @param {string} version
 * @returns {string} empty when it says nothing
 */
export function sectionOf(changelog, version) {
  const section = changelog.split(/^## /m).find((part) => part.split('\n', 1)[0]?.trim() === version);
  return section?.slice(version.length).trim() ?? '';
}

/**
 * What is wrong with a bill of materials: it names exactly what comes with the package, each with its licence and hash.
 * @param {{bomFormat?: string, metadata?: {component?: {name?: string, version?: string}}, components?: {name: string, version: string, licenses?: unknown[], hashes?: unknown[]}[]}} bill of CycloneDX
 * @param {{name: string, version: string}} own
 * @param {readonly {name: string, version: string}[]} packages
 * @returns {string[]}
 */
export function findBillFaults({bomFormat, metadata, components = []}, own, packages) {
  const {name, version} = metadata?.component ?? {};
  const listed = components.map((component) => `${component.name}@${component.version}`);
  const needed = packages.map((one) => `${one.name}@${one.version}`);
  return [
    ...(bomFormat === 'CycloneDX' ? [] : ['It is no bill of CycloneDX']),
    ...(name === own.name && version === own.version ? [] : [`It is of ${name}@${version}`]),
    ...needed.filter((one) => !listed.includes(one)).map((one) => `It lacks ${one}`),
    ...listed
      .filter((one) => !needed.includes(one))
      .map((one) => `It names ${one}, which does not come with the package`),
    ...components
      .filter(({licenses = [], hashes = []}) => licenses.length === 0 || hashes.length === 0)
      .map((component) => `It has no licence or no hash of ${component.name}`),
  ];
}
