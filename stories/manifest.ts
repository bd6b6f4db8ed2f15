/** One thing that the manifest tells of an element. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface Typed extends Described {
  readonly type?: {readonly text: string};
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

/** What the manifest tells of an element, as far as stories show it. */
export interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly (Typed & {readonly fieldName?: string})[];
  readonly members?: readonly Member[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

/** Written by `npm run manifest`. Without it there are stories, and nothing that tells of the elements beside them. */
export const [manifest] = Object.values(
  import.meta.glob<Manifest>('../dist/custom-elements.json', {eager: true, import: 'default'}),
);

const declarations = manifest?.modules.flatMap((module) => module.declarations ?? []) ?? [];

export function declarationOf(tag: string): Declaration {
  return declarations.find(({tagName}) => tagName === tag) ?? {};
}

/** The events of every element. */
export const eventNames = [
  ...new Set(
    declarations.flatMap(({tagName, events}) => (tagName ? (events ?? []) : [])).map(({name}) => name),
  ),
];
