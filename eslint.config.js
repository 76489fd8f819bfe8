import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Read by the tools themselves, which ask for a default export and, some, for plain JavaScript. */
const toolFiles = ['*.config.js', '*.config.ts', '.dependency-cruiser.cjs'];

/** Run by us only: longer than the rooms, and free to hold whatever a test has to hold. */
const testFiles = ['tests/**/*.ts', 'bench/**/*.ts'];

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

const deadlinesAreHeld =
  'Within AbortSignal.any nothing holds it, so that it may never come. Use withinTime (models/http).';
const environmentHasOneReader =
  'config.ts is the only reader of the environment; take what you need as an argument.';

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // One idea a file, one step a function.
      'max-lines': lines(350),
      'max-lines-per-function': lines(60),
      complexity: ['error', 12],

      // Walls that are no imports between files; the others stand in .dependency-cruiser.cjs.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: environmentHasOneReader },
        { object: 'AbortSignal', property: 'timeout', message: deadlinesAreHeld },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['node:process', 'process'].map((name) => ({
            name,
            importNames: ['env', 'default'],
            message: environmentHasOneReader,
          })),
        },
      ],

      // A thing has one name, the one it is searched for.
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],

      // What only types need must vanish from the running code: the widget's one way to the server.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',

      // A new status, event or kind must be thought of everywhere, also where there is a default.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',

      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-assignment': 'error',

      // From here on: where the presets clash with how this project is written.

      // Our shapes are readonly records and unions of them, so they are types throughout.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // Numbers print as they are; objects, undefined and promises stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string gives code points, which is what is wanted of Chinese text.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // `() => bar.stop()` and `return reply(400)` read better than the same in two lines.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An unset flag is off and an empty setting is none: of these `||` says what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { boolean: true, string: true } },
      ],
      // Filling a port with "nothing to do" is a sound thing to do.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      // `async` without `await` fills a port that others fill with network calls: it turns a throw
      // into a rejection, which `Promise.resolve(…)` does not.
      '@typescript-eslint/require-await': 'off',
      // `_` says "left out on purpose".
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  {
    files: ['config.ts', 'tests/**', 'bench/**', ...toolFiles],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  { files: toolFiles, rules: { 'no-restricted-exports': 'off' } },
  {
    // A tag or an event is made known to the DOM's types by merging, which only interfaces do.
    files: ['widget/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },

  {
    files: testFiles,
    rules: {
      'max-lines': lines(700),
      // A `describe` is a function too, and as long as what it describes.
      'max-lines-per-function': 'off',
      // An index that is off fails the test, which is what the test is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Bodies of replies and vitest's matchers are `any`; the expectation is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `expect(port.ask).toHaveBeenCalledWith(…)` names a method and does not call it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
