/** Ballots at the edges of what is allowed: each must be accepted by every checker. */
import type { Bundle, Manifest } from '../../src/ballots/protocol/bundle.js';
import { minus, randomScalar, ZERO } from '../../src/ballots/protocol/group.js';
import { hostilePaper } from './hostile.js';
import { Making } from './making.js';

export const EDGES: Readonly<Record<string, () => Bundle>> = {
  'zero scalars in the proofs': () => {
    const m = new Making({ ballotId: 'zero-scalars' });
    return m
      .cast(
        hostilePaper(m, 1, [
          { e: ZERO, z: ZERO },
          { a: 1, truth: 1, e: ZERO, z: ZERO, w: ZERO },
        ]),
      )
      .finish();
  },
  'sums that are the identity': () => {
    const m = new Making({ ballotId: 'identity-sums' });
    const r = [randomScalar(m.random), randomScalar(m.random)];
    m.cast(
      hostilePaper(
        m,
        1,
        r.map((x) => ({ r: x, a: 1, truth: 1 as const })),
      ),
    );
    m.cast(
      hostilePaper(
        m,
        2,
        r.map((x) => ({ r: minus(ZERO, x), o: 1, truth: 2 as const })),
      ),
    );
    return m.finish();
  },
  'a cap proof over sums that are the identity': () => {
    const m = new Making({ ballotId: 'identity-cap', cap: 1 });
    const r = randomScalar(m.random);
    return m.cast(hostilePaper(m, 1, [{ r }, { r: minus(ZERO, r) }])).finish();
  },
  'a cap of 0': () => new Making({ ballotId: 'cap-0', cap: 0 }).vote(1, { 0: 'oppose' }).vote(2).finish(),
  'a cap above the number of candidates': () =>
    new Making({ ballotId: 'cap-5', cap: 5 }).vote(1, { 0: 'agree', 1: 'agree' }).vote(1, { 0: 'agree' }).finish(),
  'a seat recused from everything': () =>
    new Making({ ballotId: 'recused', recusals: allRecused(2) }).vote(1, { 0: 'agree' }).vote(2).finish(),
  'a seat recused from everything under a cap': () =>
    new Making({ ballotId: 'recused-cap', cap: 1, recusals: allRecused(2) }).vote(2).vote(1, { 0: 'agree' }).finish(),
  'everyone recused and not counted: nobody passes': () =>
    new Making({
      ballotId: 'base-0',
      recusals: [1, 2, 3].flatMap(allRecused),
      manifest: (h) => ({ ...h, passRule: { num: 1, den: 1, recused: 'excluded' } }),
    })
      .vote(1)
      .finish(),
  'nobody votes': () => new Making({ ballotId: 'nobody' }).finish(),
  'the first paper is final': () =>
    new Making({ ballotId: 'first', manifest: (h) => ({ ...h, policy: 'first' }) }).vote(1).finish(),
  'a seat without a device votes after a recredential': () =>
    new Making({ ballotId: 'without', without: [2] }).recredential(2).vote(2, { 0: 'agree' }).vote(2).finish(),
  'three roles approve a credential, twice for one seat': () =>
    new Making({ ballotId: 'twice' })
      .vote(1)
      .recredential(1, undefined, ['chair', 'supervisor', 'secretary'])
      .vote(1)
      .recredential(1)
      .vote(1, { 1: 'agree' })
      .finish(),
  'a withdrawal after the close': () =>
    new Making({ ballotId: 'late-withdrawal' }).vote(1).close().withdraw(1).tally().announce().bundle(),
  'everyone withdrawn': () => new Making({ ballotId: 'all-withdrawn' }).vote(1).withdraw(0).withdraw(1).finish(),
  'void after the close': () =>
    new Making({ ballotId: 'void-closed' }).vote(1).close().append({ type: 'void', reason: '密钥丢失' }).bundle(),
  'void at once': () => new Making({ ballotId: 'void-open' }).append({ type: 'void', reason: '' }).bundle(),
  'a panel without quorum, five trustees': () =>
    new Making({
      ballotId: 'panel',
      trustees: ['甲', '乙', '丙', '丁', '戊'],
      manifest: (h: Manifest) => ({ ...h, scope: 'panel', committeeSize: 99, quota: 1, reason: '重投', round: 2 }),
    })
      .vote(3, { 0: 'agree' })
      .finish(),
};

function allRecused(seat: number): { seat: number; candidate: number }[] {
  return [0, 1].map((candidate) => ({ seat, candidate }));
}
