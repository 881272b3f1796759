/**
 * The verifier: recounts exported ballots from nothing but the bundles, on its own code and its own cryptographic library,
 * and says in plain words what it checked. It never throws for what it is given.
 */
import type { Bundle } from '../ballots/protocol/bundle.js';
import { crockford } from './bytes.js';
import { replay, type Replay } from './chain-check.js';
import { checkEvidence, type Recounted } from './evidence-check.js';
import { freeze, mhHex, type Frozen } from './manifest-check.js';
import { checkMembers } from './members.js';
import { checkOutcome, sumsOf } from './outcome-check.js';
import { checkPaper, type Entry } from './paper-check.js';
import { placesOf } from './places.js';
import { readJson } from './json.js';
import { refuse, Refused, type Sentence } from './refusal.js';
import type { BundleReport, Check, Evidence, Finding, Report } from './report.js';
import { checkSeries, seriesWarnings } from './series-check.js';
import { exceptionsOf, warningsOf } from './warnings.js';

/** Told while papers are checked, which takes nearly all of the time: how many are done of those in the bundle. */
export type OnProgress = (papers: number, of: number) => void;

/** Verifies bundles (parsed JSON) and evidence; `valid` only when every single check held. */
export function verifyBundles(bundles: readonly unknown[], evidence: Evidence = {}): Report {
  return verifySources(
    bundles.map((bundle) => () => bundle),
    evidence,
  );
}

/** Verifies bundles as files hold them: UTF-8, and JSON in which no member is named twice. */
export function verifyFiles(
  files: readonly Uint8Array[],
  evidence: Evidence = {},
  onProgress: OnProgress = silent,
): Report {
  return verifySources(
    files.map((file) => () => readBundle(file)),
    evidence,
    onProgress,
  );
}

const silent: OnProgress = () => undefined;

function verifySources(sources: readonly (() => unknown)[], evidence: Evidence, onProgress = silent): Report {
  const checked = sources.map((read) => verifyBundle(read, onProgress));
  const recounted = checked.flatMap(({ recount }) => recount ?? []);
  const findings = [...checkSeries(recounted), ...checkEvidence(evidence, recounted)];
  const reports = checked.map(({ report }) => report);
  const valid = reports.length > 0 && reports.every((r) => r.valid) && findings.every((f) => f.ok);
  return { valid, bundles: reports, findings, warnings: seriesWarnings(recounted) };
}

function readBundle(file: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return refuse('文件不是 UTF-8 文本。', 'The file is not UTF-8 text.');
  }
  return readJson(text);
}

const emptyReport = (): BundleReport => ({
  valid: false,
  ballotId: null,
  title: null,
  round: null,
  fingerprint: null,
  manifestHash: null,
  head: null,
  voided: false,
  rehearsal: false,
  recommends: false,
  papers: 0,
  seatsWithPaper: 0,
  findings: [],
  results: [],
  warnings: [],
  exceptions: [],
});

function verifyBundle(
  read: () => unknown,
  onProgress: OnProgress,
): { report: BundleReport; recount: Recounted | null } {
  const report = emptyReport();
  const steps = new Steps(report.findings);
  const opened = open(steps, read);
  if (!opened) return { report, recount: null };
  const { bundle, frozen } = opened;
  describe(report, frozen);
  const chain = steps.run(
    'chain',
    () => replay(frozen, bundle),
    (r) => chainWords(r, bundle),
  );
  if (!chain) return { report, recount: null };
  const recount = { bundle, frozen, replay: chain };
  report.papers = chain.casts.length;
  report.seatsWithPaper = chain.latest.size;
  report.voided = chain.voidReason !== null;
  report.exceptions = exceptionsOf(frozen.manifest, chain);
  report.valid = countHolds(steps, recount, onProgress);
  if (report.valid) conclude(report, recount);
  return { report, recount };
}

/** The bundle and its manifest, when both are what the protocol says. */
function open(steps: Steps, read: () => unknown): { bundle: Bundle; frozen: Frozen } | null {
  const value = steps.run(
    'file',
    () => ({ read: read() }),
    () => ['文件可以读取。', 'The file can be read.'],
  );
  const bundle =
    value &&
    steps.run(
      'members',
      () => {
        checkMembers(value.read, 'bundle');
        return value.read as Bundle;
      },
      () => ['格式、成员和取值范围符合协议。', 'Format, members and ranges are as the protocol says.'],
    );
  const frozen = bundle && steps.run('manifest', () => freeze(bundle.manifest), manifestWords);
  return bundle && frozen ? { bundle, frozen } : null;
}

/** Papers, shares and results. */
function countHolds(steps: Steps, { bundle, frozen, replay: chain }: Recounted, onProgress: OnProgress): boolean {
  const latest = steps.run(
    'papers',
    () => checkPapers(frozen, chain, onProgress),
    () => paperWords(chain),
  );
  const counted =
    latest &&
    steps.run(
      'outcome',
      () => {
        checkOutcome(frozen, bundle, chain, sumsOf(frozen, latest));
        return true;
      },
      () => outcomeWords(chain, frozen),
    );
  return counted === true;
}

/** Every paper ever cast, the replaced ones too; returns the entries of each seat's latest. */
function checkPapers(frozen: Frozen, chain: Replay, onProgress: OnProgress): Entry[][] {
  const alphas = new Set<string>();
  const latest: Entry[][] = [];
  for (const [done, cast] of chain.casts.entries()) {
    onProgress(done, chain.casts.length);
    const entries = checkPaper(frozen, cast, alphas);
    if (chain.latest.get(cast.paper.seat) === cast) latest.push(entries);
  }
  onProgress(chain.casts.length, chain.casts.length);
  return latest;
}

function describe(report: BundleReport, frozen: Frozen): void {
  const { ballotId, title, round, rehearsal, scope } = frozen.manifest;
  const fingerprint = crockford(frozen.mh, 25);
  const recommends = scope === 'panel';
  Object.assign(report, { ballotId, title, round, rehearsal, recommends, fingerprint, manifestHash: mhHex(frozen) });
}

function conclude(report: BundleReport, { frozen, bundle, replay: chain }: Recounted): void {
  report.head = bundle.head;
  const places = placesOf(frozen.manifest.quota, bundle.results);
  report.results = bundle.results.map((result, i) => ({
    ...result,
    label: frozen.manifest.candidates[i]?.label ?? '',
    standing: places[i] ?? null,
  }));
  report.warnings = warningsOf(frozen.manifest, bundle.results, chain);
}

type Words = [zh: string, en: string];

/** Runs one step after another; a refusal ends the bundle with its reason, anything unexpected with a plain sentence. */
class Steps {
  constructor(private readonly findings: Finding[]) {}

  run<T>(check: Check, work: () => T, words: (result: T) => Words): T | null {
    try {
      const result = work();
      const [zh, en] = words(result);
      this.findings.push({ check, ok: true, sentence: { 'zh-CN': zh, en } });
      return result;
    } catch (error) {
      const sentence: Sentence =
        error instanceof Refused
          ? error.sentence
          : {
              'zh-CN': '数据无法处理，不能视为有效。',
              en: 'The data cannot be processed and does not count as valid.',
            };
      this.findings.push({ check, ok: false, sentence });
      return null;
    }
  }
}

const manifestWords = ({ manifest }: Frozen): Words => [
  `投票清单有效：${manifest.candidates.length} 名申报人，出席 ${manifest.attending} 人，${manifest.trustees.length} 个持钥人，公钥证明均有效。`,
  `The manifest holds: ${manifest.candidates.length} candidates, ${manifest.attending} attending, ${manifest.trustees.length === 1 ? '1 trustee' : `${manifest.trustees.length} trustees`} with proven keys.`,
];

const chainWords = (chain: Replay, bundle: Bundle): Words => [
  `事件链完整：${bundle.events.length} 个事件，次序、摘要和确认均有效；更换设备 ${chain.recredentials.length} 次，撤回申报 ${chain.withdrawn.size} 人。`,
  `The chain is whole: ${bundle.events.length} events in a valid order; ${chain.recredentials.length} changes of device, ${chain.withdrawn.size} withdrawals.`,
];

const paperWords = (chain: Replay): Words => [
  `已核对 ${chain.casts.length} 张选票（${chain.latest.size} 个席位，含被替换的）：编码、签名和零知识证明均有效，无重复。`,
  `${chain.casts.length} papers of ${chain.latest.size} seats (replaced ones too): encodings, signatures and proofs hold, none is a copy.`,
];

function outcomeWords(chain: Replay, frozen: Frozen): Words {
  if (chain.voidReason !== null) {
    return ['本轮投票已作废：没有解密，没有结果。', 'The ballot is void: nothing was decrypted, there are no results.'];
  }
  const { num, den, recused } = frozen.manifest.passRule;
  return [
    `解密证明有效，重新计票与所写结果一致（通过线 ${num}/${den}，回避者${recused === 'counted' ? '计入' : '不计入'}基数）。`,
    `The decryption proofs hold and the recount equals the stated results (pass at ${num}/${den}, the recused ${recused}).`,
  ];
}
