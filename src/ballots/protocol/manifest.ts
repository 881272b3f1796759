/**
 * The manifest, frozen at the opening: everything that it is refused for, its hash, and what papers need of it.
 * The server checks it before the opening, each client before it encrypts, the trustees before they answer.
 */
import { ANNOUNCE_MODES, POLICIES, RECUSED_COUNT } from '../../contract/vocabulary.js';
import { hexBytes, isHex, toHex } from './encoding.js';
import { isPoint, isScalar, isZero, type Point } from './group.js';
import { canonicalDigest, digest } from './hashing.js';
import { canonicalBytes } from './jcs.js';
import { COUNTERS, OFFICER_ROLES, PROTOCOL, SCOPES, type Manifest } from './bundle.js';
import { exactly, faultsOf, hexOf, integer, listOf, nullOr, oneOf, text, where, type ShapeFaultCode } from './shape.js';
import { isKeyHex } from './signatures.js';
import { electionKeys, trusteeProofHolds } from './trustee-keys.js';

type ManifestFaultCode =
  | ShapeFaultCode
  | 'repeated'
  | 'count'
  | 'pass-rule'
  | 'no-quorum'
  | 'key-identity'
  | 'key-repeated'
  | 'key-proof'
  | 'election-keys';

export interface ManifestFault {
  path: string;
  fault: ManifestFaultCode;
}

/** A checked manifest with what is derived from it; the only way to get one is `readManifest`. */
export interface Ballot {
  readonly manifest: Manifest;
  readonly mh: Uint8Array;
  readonly mhHex: string;
  readonly ya: Point;
  readonly yo: Point;
}

const MOST = 65535;
const count = integer(0, Number.MAX_SAFE_INTEGER);
const point = where((value) => isHex(value, 32) && isPoint(hexBytes(value)));
const scalar = where((value) => isHex(value, 32) && isScalar(hexBytes(value)));
const key = where(isKeyHex);
const provenKey = exactly({ X: point, e: scalar, z: scalar });
const seatShape = integer(1, MOST);

const manifestShape = exactly({
  protocol: oneOf([PROTOCOL]),
  ballotId: text,
  meetingId: text,
  round: integer(1, Number.MAX_SAFE_INTEGER),
  scope: oneOf(SCOPES),
  rehearsal: oneOf([true, false]),
  title: text,
  previous: nullOr(exactly({ ballotId: text, head: hexOf(32) })),
  reason: nullOr(text),
  committeeSize: integer(1, Number.MAX_SAFE_INTEGER),
  policy: oneOf(POLICIES),
  announce: oneOf(ANNOUNCE_MODES),
  quota: nullOr(count),
  cap: nullOr(integer(0, MOST)),
  candidates: listOf(exactly({ id: text, label: text })),
  attending: count,
  passRule: exactly({ num: count, den: count, recused: oneOf(RECUSED_COUNT) }),
  roster: listOf(exactly({ seat: seatShape, credential: nullOr(key) })),
  names: hexOf(32),
  recusals: listOf(exactly({ seat: seatShape, candidate: integer(0, MOST - 1) })),
  officers: listOf(exactly({ role: oneOf(OFFICER_ROLES), key })),
  ackKey: key,
  trustees: listOf(exactly({ id: text, agree: provenKey, oppose: provenKey })),
});

/** Every fault of a value as a manifest; empty when it may be opened. Never throws. */
export function checkManifest(value: unknown): ManifestFault[] {
  const shape = faultsOf(manifestShape, value);
  // What follows reads the members, so it needs the shape.
  if (shape.length > 0) return shape;
  const manifest = value as Manifest;
  return [...uniquenessFaults(manifest), ...countFaults(manifest), ...keyFaults(manifest)];
}

/** A manifest ready for use, or its faults. */
export function readManifest(value: unknown): { ok: true; ballot: Ballot } | { ok: false; faults: ManifestFault[] } {
  const faults = checkManifest(value);
  if (faults.length > 0) return { ok: false, faults };
  const manifest = value as Manifest;
  const mh = canonicalDigest(manifest);
  return { ok: true, ballot: { manifest, mh, mhHex: toHex(mh), ...electionKeys(manifest.trustees) } };
}

/** Indices of the candidates on a seat's paper: all in manifest order but those that the seat is recused from. */
export function entriesOf(manifest: Manifest, seat: number): number[] {
  const recused = new Set(manifest.recusals.filter((r) => r.seat === seat).map((r) => r.candidate));
  return manifest.candidates.map((_, i) => i).filter((i) => !recused.has(i));
}

/** `names` of a manifest: binds the roster of names, which stays sealed, under a 32-byte salt. */
export function namesDigest(salt: Uint8Array, roster: unknown): string {
  return toHex(digest('pingshen/names', salt, canonicalBytes(roster)));
}

function uniquenessFaults(manifest: Manifest): ManifestFault[] {
  const lists: [string, readonly (string | number | null)[]][] = [
    ['roster.seat', manifest.roster.map((r) => r.seat)],
    ['roster.credential', manifest.roster.map((r) => r.credential).filter((c) => c !== null)],
    ['candidates.id', manifest.candidates.map((c) => c.id)],
    ['officers.role', manifest.officers.map((o) => o.role)],
    ['officers.key', manifest.officers.map((o) => o.key)],
    ['trustees.id', manifest.trustees.map((t) => t.id)],
    ['recusals', manifest.recusals.map((r) => `${r.seat}/${r.candidate}`)],
  ];
  return lists.filter(([, list]) => new Set(list).size < list.length).map(([path]) => ({ path, fault: 'repeated' }));
}

function countFaults(manifest: Manifest): ManifestFault[] {
  const { candidates, roster, recusals, passRule, attending } = manifest;
  const seats = new Set(roster.map((r) => r.seat));
  const checks: [boolean, ManifestFault][] = [
    [candidates.length >= 1 && candidates.length <= MOST, { path: 'candidates', fault: 'count' }],
    [attending === roster.length, { path: 'attending', fault: 'count' }],
    [recusals.every((r) => seats.has(r.seat) && r.candidate < candidates.length), { path: 'recusals', fault: 'count' }],
    [passRule.num > 0 && passRule.num <= passRule.den, { path: 'passRule', fault: 'pass-rule' }],
    [manifest.scope !== 'plenary' || hasQuorum(manifest), { path: 'attending', fault: 'no-quorum' }],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** R5, in integers; BigInt because a manifest may name any safe integer. */
const hasQuorum = (manifest: Manifest): boolean =>
  3n * BigInt(manifest.attending) >= 2n * BigInt(manifest.committeeSize);

function keyFaults(manifest: Manifest): ManifestFault[] {
  const faults: ManifestFault[] = [];
  const seen = new Set<string>();
  manifest.trustees.forEach((trustee, k) => {
    for (const counter of COUNTERS) {
      const path = `trustees[${k}].${counter}`;
      const { X } = trustee[counter];
      if (isZero(hexBytes(X))) faults.push({ path, fault: 'key-identity' });
      if (seen.has(X)) faults.push({ path, fault: 'key-repeated' });
      if (!trusteeProofHolds(manifest.ballotId, trustee, counter)) faults.push({ path, fault: 'key-proof' });
      seen.add(X);
    }
  });
  const { ya, yo } = electionKeys(manifest.trustees);
  if (isZero(ya) || isZero(yo) || toHex(ya) === toHex(yo)) faults.push({ path: 'trustees', fault: 'election-keys' });
  return faults;
}
