import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import ts from 'typescript';
import {ROOT} from './fences.js';

/** Blocks stand here for the compiler, so that they find the packages of the repository; nothing is written. */
const PLACE = `${ROOT}.docs/`;

const {exports: doors} = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly exports: Readonly<Record<string, string | {readonly types: string}>>;
};

/** The package's doors, as its source. */
const paths = Object.fromEntries(
  Object.entries(doors).flatMap(([door, place]) =>
    typeof place === 'string'
      ? []
      : [
          [
            `otp-stepup${door.slice(1)}`,
            [ROOT + place.types.replace('./dist', 'src').replace(/d\.ts$/, 'ts')],
          ],
        ],
  ),
);

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['otp-source'],
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node', 'mocha'],
  jsx: ts.JsxEmit.ReactJSX,
  paths,
  allowJs: true,
  checkJs: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
};

/** What is shown in JavaScript is not asked to tell what may be missing, nor of what type an argument is. */
const LOOSE: ts.CompilerOptions = {
  ...OPTIONS,
  noImplicitAny: false,
  strictNullChecks: false,
  strictPropertyInitialization: false,
  useUnknownInCatchVariables: false,
};

/**
 * Checks modules against the types of the package, of its dependencies and of the platform.
 * @param modules the text of each, by a path that says which of them may import which
 * @returns by the path of each that has faults, one line a fault, with the number of its line
 */
export function typeFaults(modules: ReadonlyMap<string, string>): Map<string, string[]> {
  const isScript = (path: string): boolean => /\.m?jsx?$/.test(path);
  const files = new Map([...modules].map(([path, text]) => [PLACE + path, text]));
  const faults = new Map<string, string[]>();
  for (const isLoose of [true, false]) {
    const roots = [...files.keys()].filter((path) => isScript(path) === isLoose);
    const program = ts.createProgram({
      // Whoever has the package knows the tags of its elements, in JSX too.
      rootNames: [...roots, `${ROOT}src/define.ts`, `${ROOT}src/bindings/react.ts`],
      options: isLoose ? LOOSE : OPTIONS,
      host: hostOf(files, isLoose ? LOOSE : OPTIONS),
    });
    for (const path of roots) {
      const source = program.getSourceFile(path);
      const found = [
        ...program.getSyntacticDiagnostics(source),
        ...program
          .getSemanticDiagnostics(source)
          .filter((fault) => !isLoose || !isOfOneType(program.getTypeChecker(), fault)),
      ].map(({messageText, start = 0}) => {
        const {line} = ts.getLineAndCharacterOfPosition(source!, start);
        return `${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      });
      if (found.length > 0) faults.set(path.slice(PLACE.length), found);
    }
  }
  return faults;
}

/** The platform's types do not say which element, and which event, is meant. */
const OPEN = /^(?:HTMLFormControlsCollection|EventTarget|Event)$/;

/** Whether a property is missing of one of several types alone, which JavaScript has no way to say. */
function isOfOneType(checker: ts.TypeChecker, {code, file, start = 0}: ts.Diagnostic): boolean {
  if (code !== 2339 || !file) return false;
  let node: ts.Node = file;
  for (let inner: ts.Node | undefined = file; inner;) {
    node = inner;
    inner = ts.forEachChild(inner, (child) =>
      child.getStart() <= start && start < child.getEnd() ? child : undefined,
    );
  }
  const owner = ts.isPropertyAccessExpression(node.parent) ? node.parent.expression : node.parent.parent;
  const type = checker.getTypeAtLocation(owner);
  if (OPEN.test(checker.typeToString(type))) return true;
  return type.isUnion() && type.types.some((one) => one.getProperty(node.getText()) !== undefined);
}

/** The disk, with files on top that are not there. */
function hostOf(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folders = new Set<string>();
  for (const path of files.keys())
    for (let folder = dirname(path); folder.length >= PLACE.length - 1; folder = dirname(folder))
      folders.add(folder);
  return {
    ...host,
    getCurrentDirectory: () => ROOT,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    directoryExists: (path) => folders.has(path) || (host.directoryExists?.(path) ?? true),
    getSourceFile: (path, target) => {
      const text = files.get(path);
      return text === undefined
        ? host.getSourceFile(path, target)
        : ts.createSourceFile(path, text, target, true);
    },
  };
}
