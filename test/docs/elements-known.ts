import {sourceManifest} from '../tools/source-manifest.mjs';

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** What a page may say of one of our elements, by the manifest. */
export interface KnownElement {
  readonly attributes: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
}

export interface Known {
  readonly elements: ReadonlyMap<string, KnownElement>;
  readonly properties: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

export function knownElements(): Known {
  const {modules} = sourceManifest();
  const declarations = modules.flatMap(({declarations = []}) => declarations as readonly Declaration[]);
  const names = (of: (one: Declaration) => readonly Named[] | undefined): Set<string> =>
    new Set(declarations.flatMap((one) => of(one) ?? []).map(({name}) => name));
  return {
    elements: new Map(
      declarations.flatMap(({tagName, attributes = [], slots = []}) =>
        tagName === undefined
          ? []
          : [
              [
                tagName,
                {
                  attributes: new Set(attributes.map(({name}) => name)),
                  slots: new Set(slots.map(({name}) => name)),
                },
              ],
            ],
      ),
    ),
    properties: names(({cssProperties}) => cssProperties),
    parts: names(({cssParts}) => cssParts),
    states: names(({cssStates}) => cssStates),
  };
}
