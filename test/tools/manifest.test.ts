import {describe, expect, it} from 'vitest';
import {findAttributeFaults, findManifestFaults, type Manifest} from './manifest.mjs';

const CLASS_FILE = 'dist/elements/otp-input/otp-input.js';
const DEFINE_FILE = 'dist/elements/otp-input/define.js';
const DOORS = {
  './otp-input': {types: './x.d.ts', default: `./${CLASS_FILE}`},
  './otp-input/define': {default: `./${DEFINE_FILE}`},
};

/** A sound manifest of one element, which each test breaks in one place. */
function manifest(): Manifest {
  const declaration = {name: 'OtpInput', module: CLASS_FILE};
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        path: CLASS_FILE,
        declarations: [
          {name: 'OtpInput', customElement: true, tagName: 'otp-input', members: [{name: 'length'}]},
          {name: 'OtpCompleteEvent'},
        ],
      },
      {path: DEFINE_FILE, exports: [{kind: 'custom-element-definition', name: 'otp-input', declaration}]},
    ],
  };
}

function faults(broken: Manifest, doors: Parameters<typeof findManifestFaults>[1] = DOORS): string[] {
  return findManifestFaults(broken, doors, (path) => path.startsWith('dist/elements/'));
}

describe('the manifest check', () => {
  it('finds nothing in a sound manifest', () => {
    expect(faults(manifest())).toEqual([]);
  });

  it('names an event that is no event of ours', () => {
    const broken = manifest();
    Object.assign(broken.modules[0]?.declarations?.[0] ?? {}, {
      events: [{name: 'otp-complete'}, {name: 'reason'}],
    });
    expect(faults(broken)).toEqual(['<otp-input> fires an event named reason']);
  });

  it('names a missing schema version and a manifest without elements', () => {
    expect(faults({modules: []})).toEqual(['it has no schemaVersion', 'it declares no element']);
  });

  it('names a module that the package does not hold', () => {
    const broken = manifest();
    broken.modules.push({path: 'src/elements/events.ts'});
    expect(faults(broken)).toEqual(['src/elements/events.ts is not in the package']);
  });

  it('names an element without a tag', () => {
    const broken = manifest();
    broken.modules[0]!.declarations = [{name: 'OtpInput', customElement: true}];
    expect(faults(broken)).toEqual(['OtpInput has no tag name']);
  });

  it('names private members that it shows', () => {
    const broken = manifest();
    const members = [{name: '#value'}, {name: 'host', privacy: 'protected'}];
    broken.modules[0]!.declarations![0]!.members = members;
    expect(faults(broken)).toEqual([
      '<otp-input> shows its private member #value',
      '<otp-input> shows its private member host',
    ]);
  });

  it('names an element that no module defines', () => {
    const broken = manifest();
    broken.modules[1]!.exports![0]!.declaration.name = 'OtpOther';
    expect(faults(broken)).toEqual([`no module defines <otp-input> as OtpInput of ${CLASS_FILE}`]);
  });

  it('names a door that is missing or leads elsewhere', () => {
    expect(faults(manifest(), {'./otp-input': './dist/index.js'})).toEqual([
      `"./otp-input" leads to ./dist/index.js, and not to ./${CLASS_FILE}`,
      `"./otp-input/define" leads to nothing, and not to ./${DEFINE_FILE}`,
    ]);
  });
});

describe('the attributes of a manifest', () => {
  const element = {
    name: 'OtpInput',
    tagName: 'otp-input',
    attributes: [{name: 'length'}, {name: 'expiresAt'}],
  };

  it('are those that the element observes', () => {
    expect(findAttributeFaults(element, ['length', 'expiresAt'])).toEqual([]);
    expect(findAttributeFaults(element, ['length', 'expires-at'])).toEqual([
      '<otp-input> lacks expires-at',
      '<otp-input> has no expiresAt',
    ]);
  });
});
