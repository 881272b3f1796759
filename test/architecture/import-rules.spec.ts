/**
 * Every rule of .dependency-cruiser.cjs bites: a small repository that breaks each of them once is laid out, and the rule is
 * expected by name. What the table allows is laid out beside it and must stay silent.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const CONFIG = path.join(root, '.dependency-cruiser.cjs');
const PROGRAM = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

interface Edge {
  rule: string;
  from: string;
  /** As an import would write it; relative ones lead to a file that is laid out too. */
  to: string;
  typeOnly?: true;
}

const VERIFYING_WORKER = 'client/src/features/results/verification/verify.worker.ts';

const breach = (rule: string, from: string, to: string): Edge => ({ rule, from, to });

/** Each violates one rule, and maybe others that say the same more generally. */
const BREACHES: readonly Edge[] = [
  breach('contract-imports-only-itself', 'src/contract/a.ts', 'src/kernel/plain.ts'),
  breach('kernel-is-pure', 'src/kernel/a.ts', 'node:fs'),
  breach('kernel-is-pure', 'src/kernel/b.ts', 'src/platform/clock.ts'),
  breach('domain-is-pure', 'src/ballots/domain/a.ts', 'src/platform/clock.ts'),
  breach('domain-is-pure', 'src/ballots/domain/b.ts', 'src/meetings/domain/quorum.ts'),
  breach('domain-is-pure', 'src/ballots/domain/c.ts', 'typeorm'),
  breach('domain-runs-no-protocol', 'src/ballots/domain/d.ts', 'src/ballots/protocol/group.ts'),
  breach('protocol-is-pure', 'src/ballots/protocol/a.ts', 'src/platform/clock.ts'),
  breach('protocol-is-pure', 'src/ballots/protocol/b.ts', 'node:crypto'),
  breach('protocol-is-pure', 'src/ballots/protocol/c.ts', 'typeorm'),
  breach('platform-knows-no-feature', 'src/platform/a.ts', 'src/audit/index.ts'),
  breach('composition-is-imported-by-nobody', 'src/audit/a.ts', 'src/app.module.ts'),
  breach('composition-is-imported-by-nobody', 'src/platform/b.ts', 'src/cli/tool.ts'),
  breach('features-through-the-door', 'src/results/a.ts', 'src/ballots/ballots.store.ts'),
  breach('features-are-on-the-list', 'src/results/b.ts', 'src/extras/thing.ts'),
  breach('client-borrows-rules-only', 'client/src/a.ts', 'src/platform/clock.ts'),
  breach('client-borrows-rules-only', 'client/src/b.ts', 'src/ballots/ballots.store.ts'),
  breach('one-worker-loads-the-verifier', 'client/src/e.ts', 'src/verifier/verify.ts'),
  breach('one-worker-loads-the-verifier', 'client/src/f.worker.ts', 'src/verifier/verify.ts'),
  breach('the-verifying-worker-loads-the-entry', VERIFYING_WORKER, 'src/verifier/curve.ts'),
  breach('client-runs-in-a-browser', 'client/src/c.ts', 'node:crypto'),
  breach('client-has-no-server-packages', 'client/src/d.ts', 'typeorm'),
  breach('verifier-shares-types-only', 'src/verifier/a.ts', 'src/ballots/protocol/group.ts'),
  breach('verifier-needs-cryptography-only', 'src/verifier/b.ts', 'typeorm'),
  breach('verifier-needs-cryptography-only', 'src/verifier/c.ts', 'node:fs'),
  breach('server-knows-no-client', 'src/platform/c.ts', 'client/src/page.ts'),
  breach('program-knows-no-tests', 'src/platform/d.ts', 'test/fixture.ts'),
  breach('database-driver-behind-its-door', 'src/audit/b.ts', 'pg'),
  breach('server-runs-without-dev-packages', 'src/platform/e.ts', 'jest'),
  breach('packages-are-declared', 'src/platform/f.ts', 'undeclared'),
  breach('imports-resolve', 'src/platform/g.ts', './nowhere.js'),
  // told once, at the one that comes first
  breach('no-cycles', 'src/platform/about.ts', 'src/platform/round.ts'),
];

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
/** Each feature looks at the one just above it, and at the topmost. */
const UPHILL: readonly Edge[] = DOWNHILL.slice(1).flatMap((feature, index) => [
  breach(`${feature}-looks-downhill`, `src/${feature}/up.ts`, `src/${DOWNHILL[index]}/index.ts`),
  breach(`${feature}-looks-downhill`, `src/${feature}/top.ts`, 'src/administration/index.ts'),
]);

const lawful = (from: string, to: string, typeOnly?: true): Edge => ({
  rule: '',
  from,
  to,
  ...(typeOnly && { typeOnly }),
});

const LAWFUL: readonly Edge[] = [
  lawful('src/kernel/fine.ts', 'src/contract/words.ts'),
  lawful('src/ballots/domain/fine.ts', 'src/kernel/plain.ts'),
  lawful('src/ballots/domain/types.ts', 'src/ballots/protocol/group.ts', true),
  lawful('src/ballots/protocol/fine.ts', '@noble/curves'),
  lawful('src/platform/fine.ts', 'typeorm'),
  lawful('src/platform/database/fine.ts', 'pg'),
  lawful('src/results/fine.ts', 'src/ballots/index.ts'),
  lawful('src/results/far.ts', 'src/audit/index.ts'),
  lawful('src/ballots/fine.ts', 'src/ballots/domain/rule.ts'),
  lawful('src/main.ts', 'src/ballots/ballots.store.ts'),
  lawful('client/src/fine.ts', 'src/ballots/protocol/group.ts'),
  lawful('client/src/rule.ts', 'src/meetings/domain/quorum.ts'),
  lawful('src/verifier/fine.ts', '@noble/curves'),
  lawful('src/verifier/types.ts', 'src/ballots/protocol/group.ts', true),
  lawful('src/kernel/fine.spec.ts', 'node:fs'),
  lawful('test/fine.ts', 'src/app.module.ts'),
];

const TARGETS = [
  'src/extras/thing.ts',
  'src/cli/tool.ts',
  'src/app.module.ts',
  'test/fixture.ts',
  'client/src/page.ts',
];

const isFile = (to: string): boolean => /^(src|client|test)\//.test(to);

function layOut(folder: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write(
    'package.json',
    JSON.stringify({
      type: 'module',
      dependencies: { typeorm: '1', pg: '8', '@noble/curves': '2' },
      devDependencies: { jest: '30' },
    }),
  );
  for (const name of ['typeorm', 'pg', '@noble/curves', 'jest', 'undeclared']) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }),
    );
    write(`node_modules/${name}/index.js`, 'export const it = 1;\n');
  }
  const edges = [...BREACHES, ...UPHILL, ...LAWFUL];
  for (const file of [...TARGETS, ...edges.map((edge) => edge.to).filter(isFile)])
    write(file, 'export const it = 1;\n');
  // Last, so that a file that is both keeps its import.
  for (const { from, to, typeOnly } of edges) {
    const way = path.posix.relative(path.posix.dirname(from), to).replace(/[.]ts$/, '.js');
    const word = !isFile(to) ? to : way.startsWith('.') ? way : `./${way}`;
    const [kind, use] = typeOnly === true ? [' type', ': typeof taken = 1'] : ['', ' = taken'];
    write(from, `import${kind} { it as taken } from '${word}';\nexport const it${use};\n`);
  }
  write('src/platform/round.ts', `export { it as alike } from './about.js';\nexport const it = 1;\n`);
  write('src/platform/orphan.ts', 'export const alone = 1;\n');
}

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

async function violations(folder: string): Promise<Violation[]> {
  const words = [PROGRAM, 'src', 'client', 'test', '--config', CONFIG, '--output-type', 'json'];
  const told = await promisify(execFile)(process.execPath, words, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: '' },
  }).catch(
    // its exit code is the number of errors; what it found is printed either way
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  return (JSON.parse(told.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the import rules', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-imports-'));
  let found: Violation[] = [];

  beforeAll(async () => {
    layOut(folder);
    found = await violations(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const bites = (rule: string, from: string): boolean =>
    found.some((violation) => violation.rule.name === rule && violation.from === from);

  test.each([...BREACHES, ...UPHILL])('$rule: $from → $to', ({ rule, from }) => {
    expect(bites(rule, from)).toBe(true);
  });

  test('no-orphans: a module that nobody imports', () => {
    expect(bites('no-orphans', 'src/platform/orphan.ts')).toBe(true);
  });

  test.each(LAWFUL)('allowed: $from → $to', ({ from }) => {
    const broken = found.filter((violation) => violation.from === from && violation.rule.name !== 'no-orphans');
    expect(broken).toEqual([]);
  });

  test('every rule has its breach here', () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };
    const tried = new Set([...BREACHES, ...UPHILL].map((edge) => edge.rule).concat('no-orphans'));
    expect(forbidden.map((rule) => rule.name).filter((name) => !tried.has(name))).toEqual([]);
  });
});
