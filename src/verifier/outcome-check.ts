/** Decryption shares and results, recomputed from the papers. */
import type { Bundle, CandidateResult, Decryption, Trustee } from '../ballots/protocol/bundle.js';
import { bigEndian, hexOf, prefixed, unhex } from './bytes.js';
import { BASE, hashToScalar, sha256, times, total, ZERO, type Element } from './curve.js';
import { canonical, canonicalBytes } from './json.js';
import type { Replay } from './chain-check.js';
import { element, scalar, type Frozen } from './manifest-check.js';
import type { Entry } from './paper-check.js';
import { demand, refuse } from './refusal.js';

/** Per candidate: papers with an entry for it, and Σα, Σβa, Σβo. */
export interface Sum {
  papers: number;
  alpha: Element;
  beta: { agree: Element; oppose: Element };
}

const COUNTERS = ['agree', 'oppose'] as const;

/** Sums over the latest papers. */
export function sumsOf(frozen: Frozen, latest: Iterable<readonly Entry[]>): Sum[] {
  const sums: Sum[] = frozen.manifest.candidates.map(() => ({
    papers: 0,
    alpha: ZERO,
    beta: { agree: ZERO, oppose: ZERO },
  }));
  for (const entries of latest) {
    for (const { candidate, points } of entries) {
      const sum = sums[candidate];
      const [alpha, agree, oppose] = points;
      if (!sum || !alpha || !agree || !oppose) continue;
      sum.papers++;
      sum.alpha = sum.alpha.add(alpha);
      sum.beta = { agree: sum.beta.agree.add(agree), oppose: sum.beta.oppose.add(oppose) };
    }
  }
  return sums;
}

/** Checks shares, counts and verdicts of a ballot that was counted; or that a void one holds none. */
export function checkOutcome(frozen: Frozen, bundle: Bundle, replay: Replay, sums: readonly Sum[]): void {
  const { decryptions, results, events } = bundle;
  if (replay.voidReason !== null) {
    const none = decryptions.length === 0 && results.length === 0;
    return demand(none, '作废的投票不应含有解密份额或结果。', 'A void ballot holds shares or results.');
  }
  const tallies = events.filter((event) => event.type === 'tally');
  demand(decryptions.length === tallies.length, '解密份额的数量不符。', 'The number of share lists is wrong.');
  decryptions.forEach((decryption, k) => {
    const trustee = frozen.manifest.trustees[k];
    if (!trustee || decryption.trustee !== trustee.id) {
      return refuse('解密份额的次序不正确。', 'The share lists are not in the order of the trustees.');
    }
    const digest = hexOf(sha256(canonicalBytes(decryption)));
    demand(
      digest === tallies[k]?.digest,
      '解密份额与事件中的摘要不符。',
      'A share list differs from the digest in its event.',
    );
    checkShares(frozen, replay, sums, trustee, decryption);
  });
  const expected = canonical(countAll(frozen, replay, sums, decryptions));
  demand(canonical(results) === expected, '所写的结果与重新计票不符。', 'The stated results differ from the recount.');
  const announced = events.find((event) => event.type === 'result');
  const same = announced !== undefined && canonical(announced.results) === expected;
  demand(same, '结果事件与重新计票不符。', 'The result event differs from the recount.');
}

function checkShares(
  frozen: Frozen,
  replay: Replay,
  sums: readonly Sum[],
  trustee: Trustee,
  decryption: Decryption,
): void {
  const complete = decryption.shares.length === sums.length;
  demand(complete, '解密份额与申报人数量不符。', 'The number of shares differs from the number of candidates.');
  sums.forEach((sum, index) => {
    const pair = decryption.shares[index] ?? null;
    const withdrawn = replay.withdrawn.has(index);
    demand(
      (pair === null) === withdrawn,
      '解密份额缺失或多余。',
      'A share is missing, or given for a withdrawn candidate.',
    );
    if (pair === null) return;
    COUNTERS.forEach((counter, n) => {
      const x = element(trustee[counter].X);
      const [d, c, z] = [element(pair[counter].D), scalar(pair[counter].c), scalar(pair[counter].z)];
      const expected = hashToScalar(
        'pingshen/decrypt',
        frozen.mh,
        unhex(replay.closeHead ?? ''),
        prefixed(trustee.id),
        bigEndian(n, 1),
        unhex(trustee[counter].X),
        bigEndian(index, 2),
        sum.alpha.toBytes(),
        sum.beta[counter].toBytes(),
        d.toBytes(),
        times(z, BASE).subtract(times(c, x)).toBytes(),
        times(z, sum.alpha).subtract(times(c, d)).toBytes(),
      );
      const who = trustee.id;
      demand(expected === c, `持钥人 ${who} 的解密证明无效。`, `A decryption proof of trustee ${who} does not hold.`);
    });
  });
}

function countAll(
  frozen: Frozen,
  replay: Replay,
  sums: readonly Sum[],
  decryptions: readonly Decryption[],
): CandidateResult[] {
  const { manifest } = frozen;
  const multiples = new Map<string, number>();
  for (let m = 0, point = ZERO; m <= manifest.attending; m++, point = point.add(BASE)) multiples.set(point.toHex(), m);
  return sums.map((sum, index) => {
    const candidate = manifest.candidates[index]?.id ?? '';
    if (replay.withdrawn.has(index)) return { candidate, withdrawn: true };
    const [agree, oppose] = COUNTERS.map((counter) => {
      const shares = decryptions.map((d) => element(d.shares[index]?.[counter].D ?? ''));
      return multiples.get(sum.beta[counter].subtract(total(shares)).toHex());
    });
    if (agree === undefined || oppose === undefined || agree + oppose > sum.papers) {
      return refuse('解密出的票数超出可能的范围。', 'A decrypted count is out of range.');
    }
    return resultOf(frozen, index, sum.papers, agree, oppose);
  });
}

function resultOf(frozen: Frozen, index: number, papers: number, agree: number, oppose: number): CandidateResult {
  const { attending, passRule, recusals, candidates } = frozen.manifest;
  const recused = recusals.filter((r) => r.candidate === index).length;
  const base = passRule.recused === 'excluded' ? attending - recused : attending;
  const passed = base > 0 && BigInt(passRule.den) * BigInt(agree) >= BigInt(passRule.num) * BigInt(base);
  const [abstain, unsubmitted] = [papers - agree - oppose, attending - recused - papers];
  const candidate = candidates[index]?.id ?? '';
  return { candidate, attending, recused, agree, oppose, abstain, unsubmitted, base, passed };
}
