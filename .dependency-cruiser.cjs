// The import table: who may import whom, floor by floor. test/architecture/import-rules.spec.ts proves that
// every rule bites, so a rule added here needs its violation there.
//
//   app (main, application, app.module, cli) → features → platform → rules (domain, protocol, kernel) → contract
//
// Features import each other only downhill and only through index.ts.

/** Top to bottom. A feature imports only those after it; one that is not listed here may not exist. */
const DOWNHILL = [
  'administration',
  'results',
  'ballots',
  'meetings',
  'defense',
  'scoring',
  'assignment',
  'draws',
  'dossiers',
  'committees',
  'experts',
  'confirmations',
  'identity',
  'audit',
];
const FEATURES = DOWNHILL.join('|');

const SPEC = '[.]spec[.]tsx?$';
/** What counts as the program's own code; specs may reach for fixtures and test libraries. */
const own = (path) => ({ path, pathNot: SPEC });
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

const CRYPTOGRAPHY = npm('libsodium-wrappers-sumo', 'libsodium-sumo', '@noble/[^/]+', '@types/libsodium-wrappers-sumo');
const CORE = ['core'];
const VERIFYING_WORKER = 'client/src/features/results/verification/verify[.]worker[.]ts';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floors = [
  rule('contract-imports-only-itself', 'The contract is read by server and client alike.', own('^src/contract/'), {
    pathNot: '^src/contract/',
  }),
  rule('kernel-is-pure', 'No I/O, no framework, no feature.', own('^src/kernel/'), {
    pathNot: '^src/(contract|kernel)/',
  }),
  rule(
    'domain-is-pure',
    'Rules get facts as arguments: no platform, no other feature, no package.',
    own(`^src/(${FEATURES})/domain/`),
    {
      pathNot: '^src/(contract|kernel|$1/(domain|protocol))/',
    },
  ),
  rule(
    'domain-runs-no-protocol',
    'Rules may speak of what the protocol defines, in its types, and run none of it.',
    own(`^src/(${FEATURES})/domain/`),
    {
      path: '^src/$1/protocol/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'protocol-is-pure',
    'Runs in Node, worker and browser alike; from npm only cryptography.',
    own(`^src/(${FEATURES})/protocol/`),
    { pathNot: ['^src/(contract|kernel|$1/protocol)/', CRYPTOGRAPHY] },
  ),
  rule('platform-knows-no-feature', 'The platform serves features and knows none.', own('^src/platform/'), {
    path: '^(src|client)/',
    pathNot: '^src/(contract|kernel|platform)/',
  }),
  rule(
    'composition-is-imported-by-nobody',
    'main, application, app.module and cli only put things together.',
    { pathNot: ['^src/(main|application|app[.]module)[.]ts$', '^src/cli/', '^(test|bench|scripts|bin)/', SPEC] },
    { path: '^src/((main|application|app[.]module)[.]ts$|cli/)' },
  ),
];

const features = [
  rule('features-through-the-door', "Only another feature's index.ts.", own(`^src/(${FEATURES})/`), {
    path: `^src/(${FEATURES})/`,
    pathNot: ['^src/$1/', `^src/(${FEATURES})/index[.]ts$`],
  }),
  ...DOWNHILL.slice(1).map((feature, index) =>
    rule(`${feature}-looks-downhill`, 'Publish a hook, and let the upper feature register.', own(`^src/${feature}/`), {
      path: `^src/(${DOWNHILL.slice(0, index + 1).join('|')})/`,
    }),
  ),
  rule(
    'features-are-on-the-list',
    'A new folder of src gets its place in the order first.',
    {},
    {
      path: '^src/[^/]+/',
      pathNot: `^src/(contract|kernel|platform|cli|verifier|${FEATURES})/`,
    },
  ),
];

const neighbours = [
  rule('client-borrows-rules-only', 'From the server: contract, kernel, any domain, any protocol.', own('^client/'), {
    path: '^(src|test|bench|scripts)/',
    pathNot: [`^src/(contract|kernel|(${FEATURES})/(domain|protocol))/`, '^src/verifier/'],
  }),
  rule(
    'one-worker-loads-the-verifier',
    'The independent verifier runs apart from every page: in one worker, through its entry, with its report as data.',
    { path: '^client/', pathNot: [SPEC, `^${VERIFYING_WORKER}$`] },
    { path: '^src/verifier/' },
  ),
  rule(
    'the-verifying-worker-loads-the-entry',
    'The entry of the verifier and the shape of its report; none of its parts, and no code of what it checks.',
    { path: `^${VERIFYING_WORKER}$` },
    { path: '^(src|client)/', pathNot: '^src/verifier/(verify|report)[.]ts$' },
  ),
  rule(
    'client-runs-in-a-browser',
    'No module of Node, no package of the server.',
    { path: '^client/src/', pathNot: SPEC },
    {
      dependencyTypes: CORE,
    },
  ),
  rule('client-has-no-server-packages', 'Nothing that only a server needs.', own('^client/src/'), {
    path: npm(
      '@nestjs/[^/]+',
      'typeorm',
      'pg',
      'class-validator',
      'class-transformer',
      'express',
      'socket[.]io',
      'pino',
      'pdfkit',
      'docx',
    ),
  }),
  rule(
    'verifier-shares-types-only',
    'The independent verifier shares no code with what it checks.',
    own('^src/verifier/'),
    { path: '^(src|client)/', pathNot: '^src/verifier/', dependencyTypesNot: ['type-only'] },
  ),
  rule('verifier-needs-cryptography-only', 'Few enough packages to be read.', own('^src/verifier/'), {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
    pathNot: npm('@noble/[^/]+'),
  }),
  rule('server-knows-no-client', 'The server serves the built client as files.', own('^src/'), { path: '^client/' }),
  rule(
    'program-knows-no-tests',
    'Tests, benches and scripts import the program, never the reverse.',
    own('^(src|client/src)/'),
    {
      path: '^(test|bench|scripts)/',
    },
  ),
];

const packages = [
  rule(
    'database-driver-behind-its-door',
    'pg is spoken in src/platform/database only.',
    { path: '^src/', pathNot: ['^src/platform/database/', SPEC] },
    {
      path: npm('pg', 'pg-[^/]+', '@types/pg'),
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule('server-runs-without-dev-packages', 'What the running server needs is a dependency.', own('^src/'), {
    dependencyTypes: ['npm-dev'],
    dependencyTypesNot: ['type-only'],
    pathNot: npm('@types/[^/]+'),
  }),
  rule(
    'packages-are-declared',
    'Nothing that merely happens to be installed.',
    { path: '^(src|client|test|bench)/' },
    {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
    },
  ),
];

const graph = [
  rule(
    'no-cycles',
    'Two modules that need each other are one, or hide a third.',
    { pathNot: SPEC },
    { circular: true },
  ),
  rule('imports-resolve', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  rule(
    'no-orphans',
    'A module that nobody imports is dead; entry points are named here.',
    {
      orphan: true,
      path: '^(src|client/src)/',
      pathNot: [SPEC, '[.]d[.]ts$', '[.]worker[.]ts$', '^src/main[.]ts$', '^src/cli/', '^client/src/main[.]tsx$'],
    },
    {},
  ),
];

module.exports = {
  forbidden: [...floors, ...features, ...neighbours, ...packages, ...graph],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|[.]data)/' },
    tsPreCompilationDeps: 'specify',
    moduleSystems: ['es6'],
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
