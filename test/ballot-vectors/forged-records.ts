/** Records that a server or trustee forged: chain, outcome, manifest, members. */
import type { Bundle, CandidateCount, Manifest, Trustee } from '../../src/ballots/protocol/bundle.js';
import { hexBytes, toHex } from '../../src/ballots/protocol/encoding.js';
import { minus, multiplyBase, scalarOf, subtract, ZERO } from '../../src/ballots/protocol/group.js';
import { canonicalDigest } from '../../src/ballots/protocol/hashing.js';
import { newSigningKey } from '../../src/ballots/protocol/signatures.js';
import { trusteeOf } from '../../src/ballots/protocol/trustee-keys.js';
import { Making, type Plan } from './making.js';
import { changed } from './forged-papers.js';

import { forgery, type Forgery } from './forgery.js';

const B = (): Uint8Array => multiplyBase(scalarOf(1));

const CHAIN: Forgery[] = [
  forgery('a head that came later', 'cast.unknown-head', 'saw a head', () =>
    changed((p) => ({ ...p, seen: 'ab'.repeat(32) })),
  ),
  forgery('the head of an empty chain', 'cast.unknown-head', 'saw a head', () =>
    changed((p) => ({ ...p, seen: '00'.repeat(32) })),
  ),
  forgery('a revision skipped', 'revision', 'revision of seat', () => changed((p) => ({ ...p, revision: 2 }))),
  forgery('a second paper where the first is final', 'revision', 'revision of seat', () =>
    new Making({ ballotId: 'first', manifest: (h) => ({ ...h, policy: 'first' }) }).vote(1).vote(1).finish(),
  ),
  forgery('a seat that does not attend', 'seat-unknown', 'not on the roster', () => {
    const m = new Making({ ballotId: 'stranger' });
    m.keys.set(9, newSigningKey(m.random));
    return m.vote(9).finish();
  }),
  forgery('a seat without a credential', 'seat-without-credential', 'no credential', () =>
    new Making({ ballotId: 'no-device', without: [2] }).vote(2).finish(),
  ),
  forgery('a vote after the close', 'event-order', 'cannot come', () =>
    new Making({ ballotId: 'late' }).vote(1).close().vote(2).tally().announce().bundle(),
  ),
  forgery('opened twice', 'event-order', 'cannot come', () => {
    const m = new Making({ ballotId: 'reopened' });
    return m.append({ type: 'open', manifest: m.ballot.mhHex }).finish();
  }),
  forgery('void after a share', 'event-order', 'cannot come', () => {
    const m = new Making({ ballotId: 'late-void' }).vote(1).close().tally();
    return { ...m.append({ type: 'void', reason: '' }).bundle(), decryptions: [] };
  }),
  forgery('withdrawn after a share', 'event-order', 'cannot come', () =>
    new Making({ ballotId: 'late-withdraw' }).vote(1).close().tally().withdraw(0).announce().bundle(),
  ),
  forgery('something after the result', 'event-order', 'cannot come', () => {
    const m = new Making({ ballotId: 'after' }).vote(1).close().tally().announce();
    return m.append({ type: 'withdraw', candidate: 0, reason: '' }).bundle();
  }),
  forgery('something after a void', 'event-order', 'cannot come', () =>
    new Making({ ballotId: 'after-void' }).append({ type: 'void', reason: '' }).vote(1).bundle(),
  ),
  forgery('no close before the shares', 'event-order', 'cannot come', () =>
    new Making({ ballotId: 'unclosed' }).vote(1).tally().announce().bundle(),
  ),
  forgery('no end', 'not-final', 'does not end', () => new Making({ ballotId: 'endless' }).vote(1).close().bundle()),
  forgery('a close that states another number', 'close-count', 'close states', () =>
    new Making({ ballotId: 'closed' }).vote(1).vote(1).close(2).tally().announce().bundle(),
  ),
  forgery('withdrawn twice', 'candidate', 'withdrawal', () =>
    new Making({ ballotId: 'w2' }).withdraw(0).withdraw(0).finish(),
  ),
  forgery('somebody withdrawn who is not there', 'candidate', 'withdrawal', () =>
    new Making({ ballotId: 'w9' }).withdraw(2).finish(),
  ),
  forgery('a new credential with one approval', 'approvals', 'two roles', () =>
    new Making({ ballotId: 'r1' }).recredential(1, undefined, ['secretary']).finish(),
  ),
  forgery('a new credential with one role twice', 'approvals', 'two roles', () =>
    new Making({ ballotId: 'r2' }).recredential(1, undefined, ['chair', 'chair']).finish(),
  ),
  forgery('an approval by nobody’s key', 'approvals', 'approval', () => {
    const m = new Making({ ballotId: 'r3' });
    m.officers.set('supervisor', newSigningKey(m.random));
    return m.recredential(1).finish();
  }),
  forgery('approvals for another moment', 'approvals', 'approval', () => {
    const m = new Making({ ballotId: 'r4' });
    const head = m.head;
    m.vote(2);
    const now = m.head;
    m.head = head;
    m.recredential(1);
    const event = m.events.pop();
    m.heads.pop();
    m.head = now;
    return event ? m.append(event).finish() : m.finish();
  }),
  forgery('a credential that another seat has', 'credential-used', 'used twice', () => {
    const m = new Making({ ballotId: 'r5' });
    return m.recredential(1, m.keys.get(2)).finish();
  }),
  forgery('a credential that the seat had before', 'credential-used', 'used twice', () => {
    const m = new Making({ ballotId: 'r6' });
    const old = m.keys.get(1);
    return m.recredential(1).recredential(1, old).finish();
  }),
  forgery('a paper that no event names', 'paper-unlisted', 'without a cast event', () => {
    const m = new Making({ ballotId: 'extra' }).vote(1);
    m.papers.push(m.paper(2));
    return m.close(1).tally().announce().bundle();
  }),
  forgery('a paper left out', 'paper-missing', 'is missing', () => {
    const bundle = new Making({ ballotId: 'left-out' }).vote(1).vote(2).finish();
    return { ...bundle, ballots: bundle.ballots.slice(1) };
  }),
  forgery('the same paper listed twice', 'paper-unlisted', 'twice', () => {
    const bundle = new Making({ ballotId: 'listed-twice' }).vote(1).finish();
    return { ...bundle, ballots: [...bundle.ballots, ...bundle.ballots] };
  }),
];

/** A result changed in the bundle and in its event alike. */
function resulted(change: (r: CandidateCount) => object): Bundle {
  const m = new Making({ ballotId: 'resulted', recusals: [{ seat: 3, candidate: 0 }] })
    .vote(1, { 0: 'agree' })
    .vote(2)
    .close()
    .tally();
  return m
    .announce((results) =>
      results.map((r, i) => (i === 0 ? { ...r, ...change(r as CandidateCount) } : r) as CandidateCount),
    )
    .bundle();
}

const OUTCOME: Forgery[] = [
  ...(['attending', 'recused', 'agree', 'oppose', 'abstain', 'unsubmitted', 'base'] as const).map((member) =>
    forgery(`${member} raised by one`, 'results', 'differ from the recount', () =>
      resulted((r) => ({ [member]: r[member] + 1 })),
    ),
  ),
  forgery('a verdict turned', 'results', 'differ from the recount', () => resulted((r) => ({ passed: !r.passed }))),
  forgery('an event that differs from the results', 'results', 'result event differs', () => {
    const m = new Making({ ballotId: 'two-results' }).vote(1).close().tally();
    m.announce((results) => results.map((r) => ({ ...r, passed: true }) as CandidateCount));
    return { ...m.bundle(), results: m.results.map((r) => ({ ...r, passed: false }) as CandidateCount) };
  }),
  forgery('a share moved by one vote', 'share-proof', 'decryption proof', () => {
    const m = new Making({ ballotId: 'moved' }).vote(1, { 0: 'oppose' }).close();
    m.tally((d) => {
      const [first, ...rest] = d.shares;
      if (!first) return d;
      const agree = { ...first.agree, D: toHex(subtract(hexBytes(first.agree.D), B())) };
      return { ...d, shares: [{ ...first, agree }, ...rest] };
    });
    return m.announce().bundle();
  }),
  forgery('shares proven for another head', 'share-proof', 'decryption proof', () => {
    // A withdrawal slips in between the close and the shares that were proven before it.
    const m = new Making({ ballotId: 'other-head' }).vote(1, { 1: 'agree' }).vote(2).close().tally();
    m.decryptions = m.decryptions.map((d) => ({ ...d, shares: [d.shares[0] ?? null, null] }));
    m.events.pop();
    m.withdraw(1);
    for (const d of m.decryptions) {
      m.append({ type: 'tally', trustee: d.trustee, digest: toHex(canonicalDigest(d)) });
    }
    return rechained(m).announce().bundle();
  }),
  forgery('a digest of something else', 'tally-digest', 'digest in its event', () => {
    const m = new Making({ ballotId: 'digest' }).vote(1).close().tally();
    m.decryptions = m.decryptions.map((d) => ({
      ...d,
      shares: d.shares.map((s) => s && { agree: s.agree, oppose: s.agree }),
    }));
    return m.announce().bundle();
  }),
  forgery('trustees in another order', 'tally-order', 'order of the trustees', () => {
    const m = new Making({ ballotId: 'order', trustees: ['a', 'b'] }).vote(1).close().tally();
    m.events.push(...m.events.splice(-2).reverse());
    return rechained(m).announce().bundle();
  }),
  forgery('a trustee left out', 'tally-order', 'Not every trustee', () => {
    const m = new Making({ ballotId: 'missing-trustee', trustees: ['a', 'b'] }).vote(1).close().tally();
    m.events.pop();
    m.decryptions.pop();
    return rechained(m).append({ type: 'result', results: [] }).bundle();
  }),
  forgery('a share of someone withdrawn', 'share-proof', 'withdrawn candidate', () => {
    const m = new Making({ ballotId: 'withdrawn-share' }).vote(1).withdraw(0).close();
    m.withdrawn.clear();
    m.tally();
    m.withdrawn.add(0);
    return m.announce().bundle();
  }),
  forgery('a share missing', 'share-proof', 'missing', () => {
    const m = new Making({ ballotId: 'null-share' }).vote(1).close();
    m.withdrawn.add(1);
    m.tally();
    return m.announce().bundle();
  }),
  forgery('a void ballot with results', 'void-with-counts', 'void ballot holds', () => {
    const m = new Making({ ballotId: 'void-results' }).vote(1).append({ type: 'void', reason: '' });
    return { ...m.bundle(), results: [{ candidate: 'c1', withdrawn: true }] };
  }),
];

/** Computes every head again after events were moved about. */
function rechained(m: Making): Making {
  const events = m.events;
  m.events = [];
  m.heads = [];
  m.head = '00'.repeat(32);
  for (const event of events) m.append(event);
  return m;
}

/** A ballot whose manifest is wrong in one thing, everything after it recomputed. */
const manifested = (name: string, says: string, change: (h: Manifest) => unknown, plan: Plan = {}): Forgery =>
  forgery(name, 'manifest', says, () =>
    new Making({ ballotId: 'manifest', ...plan, manifest: (h) => change(h) as Manifest })
      .vote(1)
      .append({ type: 'void', reason: '' })
      .bundle(),
  );

/** Trustees with chosen secrets. */
const keyed = (h: Manifest, secrets: [agree: Uint8Array, oppose: Uint8Array][]): Trustee[] =>
  secrets.map(([agree, oppose], k) =>
    trusteeOf(h.ballotId, `t${k}`, { agree, oppose }, () => new Uint8Array(64).fill(k + 3)),
  );

const five = scalarOf(5);
const negative = (s: Uint8Array): Uint8Array => minus(ZERO, s);

const MANIFESTS: Forgery[] = [
  manifested('an unknown member', 'unknown member', (h) => ({ ...h, extra: 1 })),
  manifested('a missing member', 'lacks the member', (h) =>
    Object.fromEntries(Object.entries(h).filter(([name]) => name !== 'quota')),
  ),
  manifested('an unknown member deep inside', 'unknown member', (h) => ({
    ...h,
    passRule: { ...h.passRule, strict: true },
  })),
  manifested('another protocol', 'not allowed', (h) => ({ ...h, protocol: 'pingshen-ballot/2' })),
  manifested('a round of 0', 'not allowed', (h) => ({ ...h, round: 0 })),
  manifested('a number as text', 'not allowed', (h) => ({ ...h, round: '1' })),
  manifested('a negative quota', 'not allowed', (h) => ({ ...h, quota: -1 })),
  manifested('an unknown scope', 'not allowed', (h) => ({ ...h, scope: 'committee' })),
  manifested('an unknown policy', 'not allowed', (h) => ({ ...h, policy: 'any' })),
  manifested('an unknown role', 'not allowed', (h) => ({ ...h, officers: [{ ...h.officers[0], role: 'teller' }] })),
  manifested('a seat of 0', 'not allowed', (h) => ({
    ...h,
    roster: h.roster.map((r) => (r.seat === 3 ? { ...r, seat: 0 } : r)),
  })),
  manifested('a seat twice', 'repeats seats', (h) => ({
    ...h,
    roster: h.roster.map((r) => (r.seat === 3 ? { ...r, seat: 2 } : r)),
  })),
  manifested('a credential twice', 'repeats credentials', (h) => ({
    ...h,
    roster: h.roster.map((r) => ({
      ...r,
      credential: r.seat === 3 ? (h.roster[1]?.credential ?? null) : r.credential,
    })),
  })),
  manifested('a credential of small order', 'not allowed', (h) => ({
    ...h,
    roster: h.roster.map((r) => (r.seat === 3 ? { ...r, credential: `01${'00'.repeat(31)}` } : r)),
  })),
  manifested('a candidate twice', 'candidate ids', (h) => ({
    ...h,
    candidates: h.candidates.map((c) => ({ ...c, id: 'c' })),
  })),
  manifested('a role twice', 'repeats roles', (h) => ({
    ...h,
    officers: h.officers.map((o) => ({ ...o, role: 'chair' })),
  })),
  manifested('one key for two officers', 'officers’ keys', (h) => ({
    ...h,
    officers: h.officers.map((o) => ({ ...o, key: h.ackKey })),
  })),
  manifested('a recusal twice', 'repeats recusals', (h) => ({
    ...h,
    recusals: [0, 0].map((candidate) => ({ seat: 2, candidate })),
  })),
  manifested('a recusal from nobody', 'recusal names', (h) => ({ ...h, recusals: [{ seat: 2, candidate: 2 }] })),
  manifested('a recusal of a seat that is absent', 'recusal names', (h) => ({
    ...h,
    recusals: [{ seat: 9, candidate: 0 }],
  })),
  manifested('attendance above the roster', 'attendance', (h) => ({ ...h, attending: 4 })),
  manifested('no quorum', 'quorum', (h) => ({ ...h, committeeSize: 5 })),
  manifested('a pass rule above everyone', 'pass rule', (h) => ({ ...h, passRule: { ...h.passRule, num: 4 } })),
  manifested('a pass rule of nothing', 'not allowed', (h) => ({ ...h, passRule: { ...h.passRule, num: 0 } })),
  manifested('a key proof of another ballot', 'key proof', (h) => ({ ...h, ballotId: 'other' })),
  manifested('a key proof of another trustee', 'key proof', (h) => ({
    ...h,
    trustees: h.trustees.map((t) => ({ ...t, id: 'x' })),
  })),
  manifested('no trustee', 'election keys', (h) => ({ ...h, trustees: [] })),
  manifested('a trustee twice', 'trustee ids', (h) => ({ ...h, trustees: [...h.trustees, ...h.trustees] })),
  manifested('a key that is the identity', 'key is zero', (h) => ({ ...h, trustees: keyed(h, [[ZERO, five]]) })),
  manifested('one key for both counters', 'key is repeated', (h) => ({ ...h, trustees: keyed(h, [[five, five]]) })),
  manifested('keys that cancel', 'election keys', (h) => ({
    ...h,
    trustees: keyed(h, [
      [five, scalarOf(8)],
      [negative(five), scalarOf(9)],
    ]),
  })),
  manifested('equal election keys', 'election keys', (h) => ({
    ...h,
    trustees: keyed(h, [
      [five, scalarOf(8)],
      [scalarOf(9), scalarOf(6)],
    ]),
  })),
];

/** Members added where they change no digest. */
const MEMBERS: Forgery[] = [
  forgery(
    'an unknown member of the bundle',
    'bundle-shape',
    'unknown member',
    () => ({ ...honest(), names: [] }) as Bundle,
  ),
  forgery('an unknown member of a paper', 'bundle-shape', 'unknown member', () => {
    const bundle = honest();
    return { ...bundle, ballots: bundle.ballots.map((b) => ({ ...b, note: '' })) };
  }),
  forgery('an unknown member of an event', 'bundle-shape', 'unknown member', () =>
    new Making({ ballotId: 'm1' }).append({ type: 'withdraw', candidate: 0, reason: '', by: 'x' } as never).finish(),
  ),
  forgery('an unknown event', 'bundle-shape', 'not a known event', () =>
    new Making({ ballotId: 'm2' }).append({ type: 'amend', reason: '' } as never).finish(),
  ),
  forgery('an unknown member of a share', 'bundle-shape', 'unknown member', () => {
    const m = new Making({ ballotId: 'm3' }).vote(1).close();
    return m
      .tally((d) => ({ ...d, note: '' }))
      .announce()
      .bundle();
  }),
  forgery('the opening of another manifest', 'open-manifest', 'another manifest', () => {
    const bundle = honest();
    return { ...bundle, manifest: { ...bundle.manifest, title: 'x' } };
  }),
];

function honest(): Bundle {
  return new Making({ ballotId: 'honest' }).vote(1, { 0: 'agree' }).finish();
}

export const FORGED_RECORDS: readonly Forgery[] = [...CHAIN, ...OUTCOME, ...MANIFESTS, ...MEMBERS];
