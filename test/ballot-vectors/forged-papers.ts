/** Papers that a signed-in expert forged: proofs, encodings, signatures. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { join } from '../../src/ballots/protocol/encoding.js';
import { add, bytesOf, L, multiplyBase, numberOf, scalarOf, subtract, ZERO } from '../../src/ballots/protocol/group.js';
import { paperDigest, type Paper } from '../../src/ballots/protocol/paper-layout.js';
import { hostilePaper, type HostileEntry } from './hostile.js';
import { Making, type Plan } from './making.js';

import { forgery, type Forgery } from './forgery.js';
const one = scalarOf(1);

/** A ballot in which seat 1 cast such a paper and seat 2 an honest one. */
function hostile(wishes: HostileEntry[], plan: Plan = {}, claimed = 0): Bundle {
  const m = new Making({ ballotId: 'hostile', ...plan });
  return m
    .cast(hostilePaper(m, 1, wishes, claimed))
    .vote(2)
    .finish();
}

/** A ballot whose first paper was changed after it was made, then hashed and signed again. */
export function changed(change: (paper: Paper, m: Making) => Omit<Paper, 'signature'>, plan: Plan = {}): Bundle {
  const m = new Making({ ballotId: 'changed', ...plan });
  // Void, so that nothing has to be summed: the papers of a void ballot are verified all the same.
  return m
    .cast(m.signed(change(m.paper(1, { 0: 'agree' }), m)))
    .vote(2)
    .append({ type: 'void', reason: '' })
    .bundle();
}

/** Replaces the nth 32 bytes of a body. */
function patched(body: Uint8Array, n: number, value: Uint8Array): Uint8Array {
  const out = body.slice();
  out.set(value, 32 * n);
  return out;
}

/** Adds a multiple of B to the kth commitment. */
const shift = (k: number, by: Uint8Array) => ({
  forge: (c: Uint8Array[]) => c.map((p, i) => (i === k ? add(p, by) : p)),
});

const B = (): Uint8Array => multiplyBase(one);

const PROOFS: Forgery[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) =>
    forgery(`commitment ${k} of an entry does not fit`, 'cast.bad-proof', 'proofs of', () => hostile([shift(k, B())])),
  ),
  ...[
    [0, 1],
    [0, 2],
    [1, 2],
    [0, 3],
  ].map(([from = 0, to = 0]) =>
    forgery(`errors that cancel in relations ${from} and ${to}`, 'cast.bad-proof', 'proofs of', () =>
      hostile([{ forge: (c) => c.map((p, i) => (i === from ? add(p, B()) : i === to ? subtract(p, B()) : p)) }]),
    ),
  ),
  forgery('two votes in one', 'cast.bad-proof', 'proofs of', () => hostile([{ a: 2, truth: 1 }])),
  forgery('a vote of minus one', 'cast.bad-proof', 'proofs of', () => hostile([{ a: -1, truth: 0 }])),
  forgery('agree and oppose at once', 'cast.bad-proof', 'proofs of', () => hostile([{ a: 1, o: 1, truth: 1 }])),
  forgery('an oppose encrypted as agree claims to abstain', 'cast.bad-proof', 'proofs of', () => hostile([{ o: 1 }])),
  forgery('α is the identity', 'cast.zero-alpha', 'identity', () => hostile([{ r: ZERO }])),
  forgery('α twice in one paper', 'cast.repeated-alpha', 'repeats an α', () =>
    hostile([{ r: scalarOf(7) }, { r: scalarOf(7) }]),
  ),
  forgery('α of another seat, proven afresh', 'cast.repeated-alpha', 'repeats an α', () => {
    const m = new Making({ ballotId: 'copied' });
    m.cast(hostilePaper(m, 1, [{ r: scalarOf(7) }]));
    return m.cast(hostilePaper(m, 2, [{}, { r: scalarOf(7) }])).finish();
  }),
  forgery('α of an own earlier revision', 'cast.repeated-alpha', 'repeats an α', () => {
    const m = new Making({ ballotId: 'reused' });
    m.cast(hostilePaper(m, 1, [{ r: scalarOf(7) }]));
    return m.cast(hostilePaper(m, 1, [{ r: scalarOf(7), a: 1, truth: 1 }])).finish();
  }),
  forgery('more agreements than the cap', 'cast.bad-cap-proof', 'cap proof', () =>
    hostile(
      [
        { a: 1, truth: 1 },
        { a: 1, truth: 1 },
      ],
      { cap: 1 },
      1,
    ),
  ),
  forgery('an agreement under a cap of 0', 'cast.bad-cap-proof', 'cap proof', () =>
    hostile([{ a: 1, truth: 1 }], { cap: 0 }, 0),
  ),
  forgery('a cap proof without its end', 'cast.wrong-length', 'wrong length', () =>
    changed((p) => ({ ...p, body: p.body.slice(0, -32) }), { cap: 2 }),
  ),
  forgery('no cap proof for a seat without entries', 'cast.wrong-length', 'wrong length', () =>
    changed((p) => ({ ...p, body: new Uint8Array(0) }), {
      cap: 1,
      recusals: [
        { seat: 1, candidate: 0 },
        { seat: 1, candidate: 1 },
      ],
    }),
  ),
];

const ENCODINGS: Forgery[] = [
  ...[12, 13, 14, 16].map((n) =>
    forgery(`scalar ${n} with L added`, 'cast.bad-encoding', 'canonically encoded', () =>
      changed((p) => ({ ...p, body: patched(p.body, n, bytesOf(numberOf(p.body.slice(32 * n, 32 * n + 32)) + L)) })),
    ),
  ),
  forgery('the top bit of a scalar, which libsodium ignores', 'cast.bad-encoding', 'canonically encoded', () =>
    changed((p) => {
      const body = p.body.slice();
      body[32 * 14 + 31] = (body[32 * 14 + 31] as number) | 0x80;
      return { ...p, body };
    }),
  ),
  ...[0, 1, 2, 3, 11].map((n) =>
    forgery(`point ${n} is not on the curve`, 'cast.bad-encoding', 'canonically encoded', () =>
      changed((p) => ({ ...p, body: patched(p.body, n, new Uint8Array(32).fill(0xff)) })),
    ),
  ),
  forgery('a scalar of the cap proof is not canonical', 'cast.bad-encoding', 'not canonical', () =>
    changed((p) => ({ ...p, body: patched(p.body, p.body.length / 32 - 1, bytesOf(L)) }), { cap: 1 }),
  ),
  forgery('a body one byte longer', 'cast.wrong-length', 'wrong length', () =>
    changed((p) => ({ ...p, body: join(p.body, Uint8Array.of(0)) })),
  ),
  forgery('base64 with stray bits', 'paper-body', 'base64', () => {
    const bundle = new Making({ ballotId: 'base64' }).vote(1).finish();
    // 1088 bytes end in `x=`: its two spare bits are zero in the canonical form.
    const [paper] = bundle.ballots;
    if (paper) paper.body = paper.body.replace(/.=$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`);
    return bundle;
  }),
  forgery('upper-case hex', 'bundle-shape', 'not allowed', () => {
    const bundle = new Making({ ballotId: 'hex' }).vote(1).finish();
    return { ...bundle, head: bundle.head.toUpperCase() };
  }),
];

/** Signs with an R or a key that has a small-order part: a cofactored check accepts it. */
function torsionSigned(m: Making, paper: Paper, secret: Uint8Array): Paper {
  const { head, scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(secret);
  const torsion = ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa');
  const message = paperDigest(m.ballot, pointBytes, paper);
  const r = numberOf(sha512(join(head, message)).slice(0, 32)) % L;
  const R = ed25519.Point.BASE.multiply(r).add(torsion).toBytes();
  const k = numberOf(sha512(join(R, pointBytes, message))) % L;
  return { ...paper, signature: join(R, bytesOf((r + k * scalar) % L)) };
}

const SIGNATURES: Forgery[] = [
  forgery('R with a small-order part', 'cast.bad-signature', 'signature of', () => {
    const m = new Making({ ballotId: 'torsion' });
    return m.cast(torsionSigned(m, m.paper(1), m.keys.get(1)?.secret ?? ZERO)).finish();
  }),
  forgery('S with L added', 'cast.bad-signature', 'signature of', () => {
    const m = new Making({ ballotId: 'malleable' });
    const paper = m.paper(1);
    const s = bytesOf(numberOf(paper.signature.slice(32)) + L);
    return m.cast({ ...paper, signature: join(paper.signature.slice(0, 32), s) }).finish();
  }),
  forgery('a paper under the credential of before', 'cast.bad-signature', 'digest in its event', () => {
    const m = new Making({ ballotId: 'old-key' });
    const old = m.keys.get(1);
    m.recredential(1);
    const fresh = m.keys.get(1);
    if (old) m.keys.set(1, old);
    m.vote(1);
    if (fresh) m.keys.set(1, fresh);
    return m.finish();
  }),
  forgery('another seat’s signature', 'cast.bad-signature', 'signature of', () => {
    const m = new Making({ ballotId: 'other-seat' });
    const paper = m.paper(1);
    return m.cast({ ...paper, signature: m.paper(2).signature }).finish();
  }),
];

export const FORGED_PAPERS: readonly Forgery[] = [...PROOFS, ...ENCODINGS, ...SIGNATURES];
