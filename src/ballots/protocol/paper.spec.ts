import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Choice } from '../../contract/vocabulary.js';
import { Making } from '../../../test/ballot-vectors/making.js';
import type { Bundle } from './bundle.js';
import { acknowledge, acknowledgementHolds } from './chain.js';
import { hexBytes, toHex } from './encoding.js';
import { multiply, multiplyBase, ready } from './group.js';
import { checkManifest, readManifest, type Ballot } from './manifest.js';
import { Draft } from './paper.js';
import { checkPaper, type PaperPlace } from './paper-check.js';
import { paperHash, type Paper } from './paper-layout.js';
import { paperOf } from '../../../test/support/recount.js';
import { signingKeyOf } from './signatures.js';
import { sumPapers } from './tally.js';

const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/ballot-vectors/${name}`, import.meta.url), 'utf8'));

beforeAll(() => ready);

function place(making: Making, seat: number, changes: Partial<PaperPlace> = {}): PaperPlace {
  return {
    manifestHash: making.ballot.mhHex,
    credential: making.ballot.manifest.roster.find((r) => r.seat === seat)?.credential ?? null,
    lastRevision: 0,
    isHead: (head) => making.heads.includes(head),
    ...changes,
  };
}

describe('a draft', () => {
  it('counts what was chosen last, whatever was clicked before', () => {
    const choice = fc.constantFrom<Choice>('agree', 'oppose', 'abstain');
    const clicks = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), choice), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(clicks, { minLength: 1, maxLength: 3 }), (seats) => {
        const making = new Making({ candidates: 3, seats: 3 });
        const expected = [0, 1, 2].map(() => ({ agree: 0, oppose: 0, abstain: 0 }));
        seats.forEach((list, n) => {
          const seat = n + 1;
          const key = making.keys.get(seat);
          if (!key) throw new Error('no key');
          const draft = new Draft(making.ballot, seat, key.key, making.random);
          const last = new Map<number, Choice>([0, 1, 2].map((i) => [i, 'abstain']));
          for (const [index, chosen] of [...last, ...list]) {
            draft.encrypt(index, chosen);
            last.set(index, chosen);
          }
          const finished = draft.finish(1, making.head, key.secret);
          if (!finished.ok) throw new Error(finished.fault);
          expect(checkPaper(making.ballot, finished.paper, place(making, seat), random)).toMatchObject({
            ok: true,
            hash: finished.hash,
          });
          making.cast(finished.paper);
          for (const [index, chosen] of last) (expected[index] as Record<Choice, number>)[chosen]++;
        });
        making.close().tally().announce();
        expect(making.results).toMatchObject(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('finishes only when complete and within the cap, and only for its own candidates', () => {
    const making = new Making({ candidates: 3, cap: 1, recusals: [{ seat: 1, candidate: 2 }] });
    const { key, secret } = making.keys.get(1) ?? signingKeyOf(random(32));
    const draft = new Draft(making.ballot, 1, key, random);
    expect(draft.encrypt(2, 'agree')).toEqual({ ok: false, fault: 'not-on-paper' });
    draft.encrypt(0, 'agree');
    expect(draft.missing()).toEqual([1]);
    expect(draft.finish(1, making.head, secret)).toEqual({ ok: false, fault: 'incomplete' });
    expect([draft.allowsAgrees([0]), draft.allowsAgrees([1]), draft.allowsAgrees([])]).toEqual([true, false, true]);
    expect(draft.encrypt(1, 'agree')).toEqual({ ok: false, fault: 'over-cap' });
    expect(draft.missing()).toEqual([1]);
    expect(draft.encrypt(0, 'agree')).toEqual({ ok: true });
    draft.encrypt(1, 'oppose');
    expect(draft.finish(1, making.head, secret)).toMatchObject({ ok: true });
    draft.encrypt(0, 'abstain');
    expect(draft.encrypt(1, 'agree')).toEqual({ ok: true });
    draft.clear(1);
    expect(draft.missing()).toEqual([1]);
  });
});

describe('the place of a paper', () => {
  const cases: [string, (m: Making, p: Paper) => [Paper, PaperPlace], string][] = [
    ['another manifest', (m, p) => [p, place(m, 1, { manifestHash: '00'.repeat(32) })], 'cast.other-manifest'],
    [
      'a body too long',
      (m, p) => [{ ...p, body: new Uint8Array(p.body.length + 1) }, place(m, 1)],
      'cast.wrong-length',
    ],
    ['a repeated revision', (m, p) => [p, place(m, 1, { lastRevision: 1 })], 'cast.wrong-revision'],
    ['a fractional revision', (m, p) => [{ ...p, revision: 1.5 }, place(m, 1)], 'cast.wrong-revision'],
    ['an unknown head', (m, p) => [{ ...p, seen: '12'.repeat(32) }, place(m, 1)], 'cast.unknown-head'],
    [
      'a head that is no hex',
      (m, p) => [{ ...p, seen: 'zz' }, place(m, 1, { isHead: () => true })],
      'cast.unknown-head',
    ],
    ['a seat that does not attend', (m, p) => [{ ...p, seat: 9 }, place(m, 1)], 'cast.not-on-roster'],
    ['a seat without a device', (m, p) => [p, place(m, 1, { credential: null })], 'cast.no-credential'],
    ['a short nonce', (m, p) => [{ ...p, nonce: new Uint8Array(15) }, place(m, 1)], 'cast.bad-encoding'],
    ['a short signature', (m, p) => [{ ...p, signature: new Uint8Array(63) }, place(m, 1)], 'cast.bad-encoding'],
    ['another nonce', (m, p) => [m.signed({ ...p, nonce: new Uint8Array(16) }), place(m, 1)], 'cast.bad-proof'],
    ['another seat’s paper', (m) => [m.signed({ ...m.paper(2), seat: 1 }), place(m, 1)], 'cast.bad-proof'],
  ];
  it.each(cases)('%s', (_, change, fault) => {
    const making = new Making({ candidates: 1 });
    const [paper, where] = change(making, making.paper(1, { 0: 'agree' }));
    expect(checkPaper(making.ballot, paper, where, random)).toMatchObject({ ok: false, fault });
  });

  it('is final after the first paper where the policy says so', () => {
    const making = new Making({ manifest: (h) => ({ ...h, policy: 'first' }) }).vote(1);
    expect(checkPaper(making.ballot, making.paper(1), place(making, 1, { lastRevision: 1 }), random)).toMatchObject({
      ok: false,
      fault: 'cast.final',
    });
  });
});

describe('the secrets of small.json', () => {
  interface Secrets {
    trustees: { id: string; agree: string; oppose: string }[];
    credentials: { seat: number; secret: string }[];
    ackKey: string;
  }
  const secrets = read('small.secrets.json') as Secrets;
  const bundle = read('valid/small.json') as Bundle;
  const ballot = (): Ballot => {
    const opened = readManifest(bundle.manifest);
    if (!opened.ok) throw new Error('small.json has a manifest that is refused');
    return opened.ballot;
  };

  it('make its public keys', () => {
    const { manifest } = bundle;
    expect(secrets.credentials.map((c) => toHex(signingKeyOf(hexBytes(c.secret)).key))).toEqual(
      manifest.roster.map((r) => r.credential),
    );
    expect(secrets.trustees.map((t) => toHex(multiplyBase(hexBytes(t.agree))))).toEqual(
      manifest.trustees.map((t) => t.agree.X),
    );
    expect(toHex(signingKeyOf(hexBytes(secrets.ackKey)).key)).toBe(manifest.ackKey);
  });

  it('reproduce every decryption share, which leaves no choice', () => {
    const papers = bundle.ballots.map(paperOf).filter((paper) => paper !== null);
    const latest = new Map([...papers].sort((a, b) => a.revision - b.revision).map((p) => [p.seat, p]));
    const sums = sumPapers(ballot(), latest.values());
    for (const [k, trustee] of secrets.trustees.entries()) {
      const shares = sums.map((sum) => ({
        agree: { D: toHex(multiply(hexBytes(trustee.agree), sum.alpha)) },
        oppose: { D: toHex(multiply(hexBytes(trustee.oppose), sum.alpha)) },
      }));
      expect(bundle.decryptions[k]?.shares).toMatchObject(shares);
    }
  });

  it('acknowledge a paper so that the manifest’s key confirms it, and no other', () => {
    const [cast] = bundle.events.filter((event) => event.type === 'cast');
    const hash = cast?.ballot ?? '';
    const signature = acknowledge(ballot().mh, hash, bundle.head, hexBytes(secrets.ackKey));
    expect(acknowledgementHolds(ballot(), hash, bundle.head, signature)).toBe(true);
    expect(acknowledgementHolds(ballot(), bundle.head, bundle.head, signature)).toBe(false);
  });

  it('let the events name the hashes that we compute', () => {
    const first = bundle.ballots[0] && paperOf(bundle.ballots[0]);
    const credential = hexBytes(bundle.manifest.roster[0]?.credential ?? '');
    expect(first && paperHash(ballot(), credential, first)).toBe(
      bundle.events.flatMap((e) => (e.type === 'cast' ? e.ballot : []))[0],
    );
  });
});

describe('a manifest', () => {
  it('is refused with every place that is wrong', () => {
    const { manifest } = read('valid/small.json') as Bundle;
    expect(checkManifest(manifest)).toEqual([]);
    expect(checkManifest({ ...manifest, attending: 4, candidates: [] })).toEqual(
      expect.arrayContaining([
        { path: 'candidates', fault: 'count' },
        { path: 'attending', fault: 'count' },
      ]),
    );
    expect(checkManifest(null)).toEqual([{ path: '', fault: 'not-an-object' }]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkManifest(value).length).toBeGreaterThan(0);
      }),
    );
  });
});
