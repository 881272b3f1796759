// What a reader of this code may rely on. Rules about who imports whom are in .dependency-cruiser.cjs; names of files in
// test/architecture/names.spec.ts. Nothing can be switched off from within a file.
import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'];
/** Pure floors: what they need to know comes in as an argument. */
const PURE = ['src/kernel/**/*.ts', 'src/*/domain/**/*.ts', 'src/*/protocol/**/*.ts', 'src/contract/**/*.ts'];
/** Tables of data and what a machine wrote are as long as they are. */
const TABLES = ['src/contract/problems/*.ts', 'client/src/locales/**/*.ts', 'client/src/api/schema.d.ts'];

const syntax = {
  environment: {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Settings come from Environment; main.ts alone hands process.env to it.',
  },
  clock: {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name="now"]',
    message: 'Rules have no clock: take the time as an argument.',
  },
  chance: {
    selector:
      'CallExpression[callee.object.name="Math"][callee.property.name="random"], CallExpression[callee.object.name="crypto"]',
    message: 'Rules have no randomness of their own: take it as an argument.',
  },
  weakChance: {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Use randomBytes or randomInt of node:crypto, or crypto.getRandomValues.',
  },
  focused: {
    selector:
      'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/], CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
    message: 'Every test runs, or is not there.',
  },
  save: {
    selector: 'CallExpression[callee.property.name="save"][callee.object.name=/[Rr]epository|manager/]',
    message: 'Writes are insert, or update with the affected rows checked.',
  },
  sql: {
    selector:
      'CallExpression[callee.object.name="tx"][callee.property.name=/^(row|rows|execute|executeOne|insert)$/], CallExpression[callee.object.property.name="database"][callee.property.name=/^(read|readOne)$/]',
    message:
      'A use case holds no SQL: writes and locks go to a *.store.ts, queries for a view to a *.reader.ts, what other features may ask to *-facts.ts.',
  },
};
/** Where the SQL of a feature is. */
const QUERIES = ['src/*/**/*.store.ts', 'src/*/**/*.reader.ts', 'src/*/**/*-facts.ts'];

/** House.md: one door to the database, entities are columns, no circular modules. */
const doors = {
  paths: [
    {
      name: 'typeorm',
      importNames: ['DataSource', 'EntityManager', 'QueryRunner', 'Repository', 'getRepository'],
      message: 'Use Database.write or Database.read.',
    },
    {
      name: 'typeorm',
      importNames: ['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany', 'JoinColumn', 'JoinTable', 'RelationId'],
      message: 'Entities are columns; a foreign key is @ForeignKey.',
    },
    {
      name: '@nestjs/typeorm',
      importNames: [
        'InjectConnection',
        'InjectDataSource',
        'InjectEntityManager',
        'InjectRepository',
        'getDataSourceToken',
        'getRepositoryToken',
      ],
      message: 'Use Database.write or Database.read.',
    },
    { name: 'pg', allowTypeImports: true, message: 'Use Database.write or Database.read.' },
    {
      name: '@nestjs/common',
      importNames: ['forwardRef'],
      message: 'Publish a hook, and let the upper feature register.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.data/',
      'test/output/',
      'client/src/api/schema.d.ts',
      '**/*.html',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      complexity: ['error', 12],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-restricted-syntax': ['error', syntax.focused],
      // what people type and paste: full-width spaces and control characters are named as they come
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipTemplates: true }],
      'no-useless-escape': ['error', { allowRegexCharacters: ['-'] }],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['src/verifier/page/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.tests.json', 'client/tsconfig.json', 'tsconfig.client-specs.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // the compiler knows what is defined, and better
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', syntax.environment, syntax.weakChance, syntax.save],
      '@typescript-eslint/no-restricted-imports': ['error', doors],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...SPECS, ...QUERIES, 'src/platform/**'],
    rules: {
      'no-restricted-syntax': ['error', syntax.environment, syntax.weakChance, syntax.save, syntax.sql],
    },
  },
  {
    files: PURE,
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', syntax.environment, syntax.clock, syntax.chance] },
  },
  {
    // The door itself and the wiring of its parts.
    files: ['src/platform/database/**/*.ts', 'src/platform/platform.module.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['src/main.ts', 'src/platform/environment.ts', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', syntax.weakChance] },
  },
  {
    files: ['client/src/**/*.{ts,tsx}'],
    ignores: SPECS,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': ['error', syntax.weakChance],
    },
  },
  {
    // What a component draws is as long as the screen is rich; its logic is held by complexity.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: SPECS,
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
