import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {ROOT} from '../process.mjs';

/** The pages, and the doors of the package that each is of. Elements, locales and what registers something have no functions. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  'otp-stepup': ['.'],
  client: ['./client'],
  'step-up': ['./step-up'],
  backends: [
    './backends/http',
    './backends/rest',
    './backends/better-auth',
    './backends/cognito',
    './backends/firebase',
  ],
  testing: ['./testing'],
  conformance: ['./conformance'],
  bindings: ['./react', './vue', './angular'],
};

const {exports: doors} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | {readonly types: string}>>;
};

/** The source that a door leads to. */
function sourceOf(door: string): string {
  const place = doors[door];
  if (place === undefined || typeof place === 'string') throw new Error(`There is no door ${door}`);
  return join(ROOT, place.types.replace('./dist', 'src').replace(/d\.ts$/, 'ts'));
}

/** One page of Markdown a group of doors, by its name: each export with its words and its declaration. */
export function modulePages(): Map<string, string> {
  const {config} = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: object;
  };
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const roots = Object.values(PAGES).flat().map(sourceOf);
  const program = ts.createProgram(roots, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    skipLibCheck: true,
    rootDir: join(ROOT, 'src'),
    outDir: '/',
  });
  const reader = new Declarations(program);
  const shown = new Map<ts.Symbol, string>();
  return new Map(
    Object.entries(PAGES).map(([page, ofPage]) => {
      const sections = ofPage.map(
        (door) => `## \`otp-stepup${door.slice(1)}\`\n\n${reader.door(door, page, shown)}`,
      );
      return [page, `# API: ${page}\n\n${sections.join('\n\n')}\n`];
    }),
  );
}

/** Reads exports from the sources, and how they are declared from what the compiler writes of them. */
class Declarations {
  readonly #program: ts.Program;
  readonly #written = new Map<string, ts.SourceFile>();

  constructor(program: ts.Program) {
    this.#program = program;
    program.emit(
      undefined,
      (path, text) => {
        this.#written.set(path, ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
      },
      undefined,
      true,
    );
  }

  /** Every export of a door. One that another page has shown is named with a link to it. */
  door(door: string, page: string, shown: Map<ts.Symbol, string>): string {
    const checker = this.#program.getTypeChecker();
    const file = this.#program.getSourceFile(sourceOf(door));
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${door} exports nothing`);
    const again: string[] = [];
    const parts: string[] = [];
    const exported = checker.getExportsOfModule(module).map((symbol) => ({
      name: symbol.getName(),
      target: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }));
    for (const {name, target} of exported.sort(byUse)) {
      const text = this.#declaration(target);
      if (text === undefined) continue;
      const before = shown.get(target);
      if (before) again.push(`[${name}](${before === page ? '' : `${before}.md`}#${name.toLowerCase()})`);
      else {
        shown.set(target, page);
        parts.push(`### ${name}\n\n${words(target, checker)}\n\n\`\`\`ts\n${text}\n\`\`\``);
      }
    }
    if (again.length > 0) parts.push(`Also here: ${again.join(', ')}.`);
    return parts.join('\n\n');
  }

  /** How a name is declared, without its own comment; undefined for an element, which has a page of its own. */
  #declaration(symbol: ts.Symbol): string | undefined {
    const [source] = symbol.declarations ?? [];
    if (!source) return undefined;
    const path = source.getSourceFile().fileName.replace(join(ROOT, 'src'), '').replace(/\.ts$/, '.d.ts');
    if (/^\/elements\/otp-[\w-]+\/otp-/.test(path)) return undefined;
    const file = this.#written.get(path);
    const found = file?.statements.filter((statement) =>
      (ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map(({name}) => name.getText())
        : [(statement as ts.DeclarationStatement).name?.getText()]
      ).includes(symbol.getName()),
    );
    if (!found?.length) throw new Error(`${symbol.getName()} of ${path} is declared nowhere`);
    return found.map((statement) => shortened(statement.getText())).join('\n');
  }
}

/** How long an inferred type may be: a component's says less than the page of its framework. */
const LONGEST = 1200;

/** A declaration without what is nobody's business, and without where the compiler found a type. */
function shortened(declaration: string): string {
  const text = declaration
    .replace(/^export /, '')
    .replace(/^declare /, '')
    .replaceAll(/^\s*(?:#private|private \S+);\n/gm, '')
    .replaceAll(/import\(["'][^"']*["']\)\./g, '');
  const [head] = /^const \w+: \w+(?=<)/.exec(text) ?? [];
  return head !== undefined && text.length > LONGEST ? `${head}<…>;` : text;
}

/** What the comment of an export says: its text, and what it throws and refers to. */
function words(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol
    .getJsDocTags(checker)
    .filter(({name}) => ['param', 'returns', 'throws', 'see'].includes(name))
    .map(({name, text: parts}) => `- ${LABELS[name] ?? ''}${sentence(name, ts.displayPartsToString(parts))}`);
  return [text, tags.join('\n')]
    .filter(Boolean)
    .join('\n\n')
    .replaceAll(/\{@link (\S+?)\}/g, '`$1`');
}

const LABELS: Readonly<Record<string, string>> = {returns: 'Returns ', throws: 'Throws ', see: 'See '};

function sentence(tag: string, text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  if (tag === 'param') return line.replace(/^(\S+)\s*-?\s*/, '`$1`: ');
  return tag === 'throws' ? line.replace(/^\{?([^\s}]+)\}?/, '`$1`') : line;
}

interface Exported {
  readonly name: string;
  readonly target: ts.Symbol;
}

/** What can be called comes before what it is called with. */
function byUse(one: Exported, other: Exported): number {
  const isType = ({target}: Exported): boolean => (target.flags & ts.SymbolFlags.Value) === 0;
  return Number(isType(one)) - Number(isType(other)) || (one.name < other.name ? -1 : 1);
}
