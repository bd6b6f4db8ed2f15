import {describe, expect, it} from 'vitest';
import {findBillFaults, findObstacles, findPublishingObstacles, sectionOf} from './release-checks.mjs';

const CHANGELOG =
  '# Changelog\n\n## 1.2.0\n\n- A door.\n\n### Patch Changes\n\n- Less.\n\n## 1.1.0\n\n- Older.\n';
const READY = {
  version: '1.2.0',
  changelog: CHANGELOG,
  changed: [],
  changesets: [],
  tags: ['v1.2.0'],
  elsewhere: ['v1.1.0'],
};
const WORKFLOW = {ACTIONS_ID_TOKEN_REQUEST_URL: 'https://identity.example'};

describe('a version', () => {
  it('may be published when all is committed, told and new', () => {
    expect(findObstacles(READY)).toEqual([]);
    expect(findPublishingObstacles({...READY, env: WORKFLOW, repository: 'git+https://…'})).toEqual([]);
  });

  it.each([
    [{changed: ['src/a.ts', 'b']}, ['src/a.ts is not committed', 'b is not committed']],
    [
      {changesets: ['.changeset/x.md']},
      ['.changeset/x.md is not in the changelog: `npm run release:version`'],
    ],
    [{version: '1.3.0'}, ['CHANGELOG.md says nothing of 1.3.0']],
    [{elsewhere: ['v1.2.0']}, ['v1.2.0 is another commit: this version has been published']],
  ])('may not be published with %j', (change, obstacles) => {
    expect(findObstacles({...READY, ...change})).toEqual(obstacles);
  });

  it('is published by a workflow alone, from its tag, of a package that names its repository', () => {
    const obstacles = findPublishingObstacles({...READY, tags: [], env: {}, repository: undefined});
    expect(obstacles).toHaveLength(3);
    expect(obstacles.join()).toMatch(/no workflow.*no tag v1\.2\.0.*no repository/);
  });
});

describe('the changelog', () => {
  it('is read for one version, with what stands under headings of its own', () => {
    expect(sectionOf(CHANGELOG, '1.2.0')).toBe('- A door.\n\n### Patch Changes\n\n- Less.');
    expect(sectionOf(CHANGELOG, '1.2')).toBe('');
    expect(sectionOf('## 1.2.0\n\n## 1.1.0\n', '1.2.0')).toBe('');
  });
});

describe('a bill of materials', () => {
  const own = {name: 'own', version: '1.2.0'};
  const component = {name: 'a', version: '1.0.0', licenses: [{}], hashes: [{}]};
  const bill = {bomFormat: 'CycloneDX', metadata: {component: own}, components: [component]};

  it('names what comes with the package', () => {
    expect(findBillFaults(bill, own, [component])).toEqual([]);
  });

  it('may lack nothing, name nothing else, and be of nothing else', () => {
    expect(findBillFaults(bill, own, [component, {name: 'b', version: '2.0.0'}])).toEqual([
      'It lacks b@2.0.0',
    ]);
    expect(findBillFaults(bill, own, [])).toEqual(['It names a@1.0.0, which does not come with the package']);
    expect(findBillFaults(bill, {...own, version: '1.3.0'}, [component])).toEqual(['It is of own@1.2.0']);
    expect(findBillFaults({}, own, [])).toHaveLength(2);
  });

  it('has a licence and a hash of each', () => {
    const bare = {...bill, components: [{...component, licenses: []}]};
    expect(findBillFaults(bare, own, [component])).toEqual(['It has no licence or no hash of a']);
  });
});
