import type {ArgTypes, InputType} from 'storybook/internal/types';
import {declarationOf, type Described, type Member, type Typed} from './manifest.js';

/** What a story can be given, and what its page tells: all that the manifest says of the element. */
export function argTypesOf(tag: string): ArgTypes {
  const {attributes = [], members = [], ...others} = declarationOf(tag);
  const made = defaultsOf(tag);
  const fields = members.filter(({static: isStatic, attribute}) => !isStatic && !attribute);
  return Object.fromEntries([
    ...attributes.map((one) => {
      const key = one.fieldName ?? one.name;
      return [key, {...row(one, 'attributes', made[key]), control: controlOf(one)}];
    }),
    ...fields.map((one) => [one.name, {...row(one, categoryOf(one)), control: valueControl(one)}]),
    ...list(others.events, 'events'),
    ...list(others.slots, 'slots', (name) => name || '(default)'),
    ...list(others.cssParts, 'parts'),
    ...list(others.cssStates, 'states', (name) => `:state(${name})`),
    ...list(others.cssProperties, 'custom properties'),
  ]) as ArgTypes;
}

const categoryOf = ({kind}: Member): string => (kind === 'method' ? 'methods' : 'properties');

/** A slot may be called as a property is, so that their keys have to differ. */
function list(rows: readonly Described[] = [], category: string, shown = (name: string) => name) {
  return rows.map((one) => [
    `${category}:${one.name}`,
    {...row({...one, name: shown(one.name)}, category), control: false},
  ]);
}

function row({name, description, type}: Typed, category: string, usual?: unknown): InputType {
  return {
    name,
    ...(description && {description}),
    table: {
      category,
      ...(type && {type: {summary: type.text}}),
      ...(usual !== undefined && {defaultValue: {summary: JSON.stringify(usual)}}),
    },
    ...optionsOf(type?.text),
  };
}

/** The words of a union of them. */
function optionsOf(type = ''): {options?: string[]} {
  const options = [...type.matchAll(/'([^']+)'/g)].flatMap(([, word]) => word ?? []);
  return options.length > 0 ? {options} : {};
}

function controlOf({type}: Typed): InputType['control'] {
  const text = type?.text ?? '';
  const options = optionsOf(text).options?.length ?? 0;
  if (options > 0) return {type: options > 3 ? 'select' : 'inline-radio'};
  if (text === 'boolean') return {type: 'boolean'};
  return {type: /^number\b(?!.*string)/.test(text) ? 'number' : 'text'};
}

/** Of what no attribute sets, a text can be given. */
function valueControl({type, readonly}: Member): InputType['control'] {
  return type?.text === 'string' && !readonly ? {type: 'text'} : false;
}

/** An element as it is made. Without the stories' own code it is not defined, and has no properties. */
function defaultsOf(tag: string): Readonly<Record<string, unknown>> {
  return document.createElement(tag) as unknown as Readonly<Record<string, unknown>>;
}
