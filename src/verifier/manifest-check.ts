/** The rules of a manifest beyond its members, and what the later steps derive from it. */
import type { Manifest } from '../ballots/protocol/bundle.js';
import { bigEndian, hexOf, prefixed, unhex } from './bytes.js';
import { BASE, hashToScalar, littleEndian, sha256, times, total, elementFrom, ZERO, type Element } from './curve.js';
import { canonicalBytes } from './json.js';
import { demand } from './refusal.js';

/** A manifest that was checked, with its hash and the election keys. */
export interface Frozen {
  manifest: Manifest;
  mh: Uint8Array;
  ya: Element;
  yo: Element;
}

/** Element of hex that `checkMembers` accepted. */
export const element = (hex: string): Element => elementFrom(unhex(hex)) ?? ZERO;
/** Scalar of hex that `checkMembers` accepted. */
export const scalar = (hex: string): bigint => littleEndian(unhex(hex));

/** The manifest's hash and keys; refuses a manifest that should never have been opened. */
export function freeze(manifest: Manifest): Frozen {
  checkUnique(manifest);
  checkCounts(manifest);
  checkTrustees(manifest);
  const ya = total(manifest.trustees.map((t) => element(t.agree.X)));
  const yo = total(manifest.trustees.map((t) => element(t.oppose.X)));
  const sound = !ya.equals(ZERO) && !yo.equals(ZERO) && !ya.equals(yo);
  demand(sound, '选举公钥无效（为零或相同）。', 'The election keys are zero or equal.');
  return { manifest, mh: sha256(canonicalBytes(manifest)), ya, yo };
}

function checkUnique(manifest: Manifest): void {
  const lists: [string, string, (string | number)[]][] = [
    ['席位', 'seats', manifest.roster.map((r) => r.seat)],
    ['设备凭证', 'credentials', manifest.roster.flatMap((r) => r.credential ?? [])],
    ['申报人标识', 'candidate ids', manifest.candidates.map((c) => c.id)],
    ['职责', 'roles', manifest.officers.map((o) => o.role)],
    ['工作人员公钥', 'officers’ keys', manifest.officers.map((o) => o.key)],
    ['持钥人标识', 'trustee ids', manifest.trustees.map((t) => t.id)],
    ['回避记录', 'recusals', manifest.recusals.map((r) => `${r.seat}:${r.candidate}`)],
  ];
  for (const [zh, en, values] of lists) {
    demand(new Set(values).size === values.length, `清单中${zh}重复。`, `The manifest repeats ${en}.`);
  }
}

function checkCounts(manifest: Manifest): void {
  const { candidates, roster, recusals, passRule, attending } = manifest;
  demand(
    candidates.length >= 1 && candidates.length <= 65535,
    '申报人数量超出范围。',
    'The number of candidates is out of range.',
  );
  demand(attending === roster.length, '出席人数与名册不符。', 'The attendance differs from the roster.');
  const seats = new Set(roster.map((r) => r.seat));
  const known = recusals.every((r) => seats.has(r.seat) && r.candidate < candidates.length);
  demand(known, '回避记录指向名册或申报人之外。', 'A recusal names a seat or candidate that is not there.');
  demand(passRule.num <= passRule.den, '通过规则大于全数。', 'The pass rule asks for more than all.');
  const quorum = 3n * BigInt(attending) >= 2n * BigInt(manifest.committeeSize);
  demand(
    manifest.scope !== 'plenary' || quorum,
    '出席未达到法定人数（三分之二）。',
    'There was no quorum (two thirds).',
  );
}

function checkTrustees(manifest: Manifest): void {
  const seen = new Set<string>();
  for (const trustee of manifest.trustees) {
    (['agree', 'oppose'] as const).forEach((counter, n) => {
      const { X, e, z } = trustee[counter];
      const x = element(X);
      demand(!x.equals(ZERO), '持钥人的公钥为零。', 'A trustee’s key is zero.');
      demand(!seen.has(X), '持钥人的公钥重复。', 'A trustee’s key is repeated.');
      seen.add(X);
      const commitment = times(scalar(z), BASE).subtract(times(scalar(e), x));
      const bound = [
        prefixed(manifest.ballotId),
        prefixed(trustee.id),
        bigEndian(n, 1),
        unhex(X),
        commitment.toBytes(),
      ];
      const holds = hashToScalar('pingshen/key', ...bound) === scalar(e);
      demand(holds, `持钥人 ${trustee.id} 的公钥证明无效。`, `The key proof of trustee ${trustee.id} does not hold.`);
    });
  }
}

/** Indices of the candidates on a seat's paper, in manifest order. */
export function candidatesOf(manifest: Manifest, seat: number): number[] {
  const recused = manifest.recusals.filter((r) => r.seat === seat).map((r) => r.candidate);
  return [...manifest.candidates.keys()].filter((i) => !recused.includes(i));
}

/** Fingerprint source: mh in hex. */
export const mhHex = (frozen: Frozen): string => hexOf(frozen.mh);
