import type {Manifest} from '../manifest.mjs';

interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly attribute?: string;
  readonly default?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly parameters?: readonly {readonly name: string; readonly type?: {readonly text: string}}[];
  readonly return?: {readonly type?: {readonly text: string}};
}

interface Element {
  readonly tagName?: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

/** The page of the elements: what the manifest says of each, in tables. */
export function elementsPage({modules}: Manifest): string {
  const elements = modules
    .flatMap(({declarations = []}) => declarations as readonly Element[])
    .filter(({tagName}) => tagName !== undefined)
    // The field first, and what is built on it after it.
    .sort((one, other) => Number(other.tagName === 'otp-input') - Number(one.tagName === 'otp-input'));
  return `# API: the elements\n\n${elements.map(section).join('\n\n')}\n`;
}

function section(element: Element): string {
  const {tagName, name, summary = '', description = '', members = []} = element;
  const fields = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);
  const methods = members.filter(({kind, static: isStatic}) => kind === 'method' && !isStatic);
  return [
    `## \`<${tagName ?? ''}>\``,
    `${summary} Its class is \`${name}\`, of \`otp-stepup/${tagName ?? ''}\`.`,
    description,
    table('Attributes and properties', ['property', 'attribute', 'type', 'what it is'], fields, (one) => [
      code(one.name),
      one.attribute === undefined ? '' : code(one.attribute),
      code(`${one.readonly ? 'readonly ' : ''}${one.type?.text ?? ''}`),
      one.description ?? '',
    ]),
    table('Methods', ['method', 'what it does'], methods, (one) => [
      code(`${one.name}(${parameters(one)}): ${one.return?.type?.text ?? 'void'}`),
      one.description ?? '',
    ]),
    table('Events', ['event', 'class', 'when'], element.events, (one) => [
      code(one.name),
      code(one.type?.text ?? 'Event'),
      one.description ?? '',
    ]),
    table('Slots', ['slot', 'what goes there'], element.slots, (one) => [
      one.name ? code(one.name) : 'none',
      one.description ?? '',
    ]),
    table('Parts', ['`::part()`', 'what it is'], element.cssParts, named),
    table('States', ['`:state()`', 'when'], element.cssStates, named),
    table('Custom properties', ['property', 'what it is'], element.cssProperties, named),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function named({name, description = ''}: Item): string[] {
  return [code(name), description];
}

function parameters({parameters: all = []}: Item): string {
  return all.map(({name, type}) => `${name}: ${type?.text ?? 'unknown'}`).join(', ');
}

function table(
  title: string,
  head: readonly string[],
  items: readonly Item[] | undefined,
  cells: (item: Item) => readonly string[],
): string {
  if (!items?.length) return '';
  const rows = [head, head.map(() => '---'), ...items.map(cells)];
  return `**${title}**\n\n${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}`;
}

function code(text: string): string {
  return text ? `\`${text.replace(/^\s*\|\s*/, '').replaceAll(/\s+/g, ' ')}\`` : '';
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
