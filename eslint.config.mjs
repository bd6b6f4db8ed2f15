// @ts-check
import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Ways of making markup, styles or code out of text. */
const INJECTION = [
  {property: 'innerHTML'},
  {property: 'outerHTML'},
  {property: 'insertAdjacentHTML'},
  {property: 'setHTMLUnsafe'},
  {property: 'createContextualFragment'},
  {object: 'document', property: 'write'},
];

/** TypeScript that is more than types, and what the house leaves out. */
const HOUSE_SYNTAX = [
  {selector: 'TSEnumDeclaration', message: 'Use a union of literals.'},
  {
    // What adds to another module's types is no namespace.
    selector: 'TSModuleDeclaration:not([kind="global"], [id.type="Literal"])',
    message: 'Use modules, not namespaces.',
  },
  {selector: 'TSParameterProperty', message: 'Declare the field.'},
  {selector: '[accessibility="private"]', message: 'Use a #private name.'},
  {selector: 'ExportDefaultDeclaration', message: 'Export by name.'},
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'A page may forbid style attributes (W-37).',
  },
];

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      'storybook-static/',
      'coverage/',
      'test-results/',
      '**/.*/',
      'demo/public/',
      // Applications, each in the ways of its framework.
      'test/frameworks/*/',
      'test/bench/contenders/',
    ],
  },
  js.configs.recommended,
  {
    files: ['{src,test,demo,stories}/**/*.ts', 'test/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // There are no enums, and elements come from the parser, not from `new`; both rules are slow.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // There is no other way to edit a field and keep the person's undo history.
      '@typescript-eslint/no-deprecated': ['error', {allow: [{from: 'lib', name: 'execCommand'}]}],
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
    },
  },
  {
    files: ['stories/**/*.ts'],
    extends: [storybook.configs['flat/recommended']],
  },
  {
    files: ['*.mjs', 'test/**/*.mjs', 'demo/**/*.{mjs,ts}'],
    languageOptions: {globals: globals.node},
  },
  {
    files: ['demo/pages/**/*.js'],
    languageOptions: {globals: globals.browser},
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'lit/attribute-names': 'error',
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      // Lit binds the handlers it is given.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-properties': [
        'error',
        ...INJECTION.map((way) => ({...way, message: 'It makes markup out of text (S-02).'})),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {name: 'lit', importNames: ['unsafeCSS'], message: 'It makes styles out of text (S-02).'},
            {
              name: 'lit/static-html.js',
              importNames: ['unsafeStatic'],
              message: 'It makes markup out of text (S-02).',
            },
          ],
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit-html/*'],
              message: 'It makes markup out of text (S-02).',
            },
            {group: ['lit/directives/style-map*'], message: 'A page may forbid style attributes (W-37).'},
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...HOUSE_SYNTAX],
    },
  },
  {
    // The one place that speaks on the console, in development.
    files: ['src/dev/*.ts'],
    rules: {'no-console': 'off'},
  },
  {
    files: ['test/**/*.{ts,mjs}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A helper may be told what its caller expects, as querySelector is.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // What the tests build are records of functions, which have no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Playwright finds a fixture's needs in this pattern, which may be empty.
      'no-empty-pattern': ['error', {allowObjectPatternsAsParameters: true}],
      // Chai's properties are assertions.
      '@typescript-eslint/no-unused-expressions': 'off',
      // @open-wc/testing declares that `equal` returns a promise, which it does not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: ['@types/chai', '@open-wc/semantic-dom-diff'].map((name) => ({
            from: 'package',
            name: 'Equal',
            package: name,
          })),
        },
      ],
    },
  },
  {
    files: ['test/**/*.mjs'],
    rules: {
      // What JSON.parse and untyped tools give is checked by the type checker's own measure.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Servers of packages that are installed after all else was checked: there are no types to go by.
    files: ['test/services/*/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
