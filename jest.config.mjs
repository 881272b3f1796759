// Three kinds of suites. `unit` needs nothing but Node; `server` runs against a real PostgreSQL that
// test/support/global-setup.mjs starts once and from whose migrated template each suite clones its own
// database; `browser` drives a real Chromium against a started server.
import { asModule } from './test/support/as-module.mjs';

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^nestjs-pino$': await asModule('nestjs-pino') },
  testPathIgnorePatterns: ['/node_modules/'],
  transform: { '^.+\\.tsx?$': swc },
};
const database = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/support/one-query-at-a-time.mjs'],
};

export default {
  // A suite that starts a server or a browser on a busy machine needs more than jest's 5 s.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/long-first.mjs',
  // ES modules of a suite stay in a worker's memory; one that is full spends its time on collecting what it cannot free
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/src/**/{domain,protocol,kernel,contract,verifier}/**/*.spec.ts',
        '<rootDir>/client/**/*.spec.ts?(x)',
        '<rootDir>/test/architecture/**/*.spec.ts',
        '<rootDir>/test/ballot-vectors/**/*.spec.ts',
      ],
      // what compares with a real database or a running application stands with the server's suites
      testPathIgnorePatterns: ['/node_modules/', '\\.db\\.spec\\.ts$'],
    },
    {
      ...shared,
      ...database,
      displayName: 'server',
      testMatch: [
        '<rootDir>/src/**/*.spec.ts',
        '<rootDir>/test/{journeys,load,support}/**/*.spec.ts',
        '<rootDir>/test/architecture/**/*.db.spec.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', '/src/.*/(domain|protocol)/', '/src/(kernel|contract|verifier)/'],
    },
    {
      ...shared,
      ...database,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
    },
  ],
};
