import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Manifest } from './bundle.js';
import { multiplyBase, ready, reduce } from './group.js';
import type { Ballot } from './manifest.js';
import { ENTRY_BYTES } from './paper-layout.js';
import { resultOf, sumPapers } from './tally.js';

beforeAll(() => ready);

/** A ballot of which only what counting looks at is there. */
function ballotOf(attending: number, recused: number, mode: 'counted' | 'excluded', candidates = 1): Ballot {
  const manifest = {
    attending,
    candidates: Array.from({ length: candidates }, (_, i) => ({ id: `c${i}`, label: `C${i}` })),
    recusals: Array.from({ length: recused }, (_, i) => ({ seat: i + 1, candidate: 0 })),
    passRule: { num: 2, den: 3, recused: mode },
  } as unknown as Manifest;
  return { manifest } as Ballot;
}

describe('a result', () => {
  it('conserves (R8): agree + oppose + abstain + unsubmitted + recused = attending, and the verdict is the rule’s', () => {
    const counts = fc
      .record({
        attending: fc.integer({ min: 0, max: 500 }),
        mode: fc.constantFrom('counted' as const, 'excluded' as const),
      })
      .chain((room) => fc.record({ room: fc.constant(room), recused: fc.integer({ min: 0, max: room.attending }) }))
      .chain((given) =>
        fc.record({
          given: fc.constant(given),
          papers: fc.integer({ min: 0, max: given.room.attending - given.recused }),
        }),
      )
      .chain((given) => fc.record({ given: fc.constant(given), agree: fc.integer({ min: 0, max: given.papers }) }))
      .chain((given) =>
        fc.record({ given: fc.constant(given), oppose: fc.integer({ min: 0, max: given.given.papers - given.agree }) }),
      );
    fc.assert(
      fc.property(counts, ({ given: { given, agree }, oppose }) => {
        const { papers } = given;
        const { room, recused } = given.given;
        const result = resultOf(ballotOf(room.attending, recused, room.mode), 0, { agree, oppose, papers });
        expect(result.agree + result.oppose + result.abstain + result.unsubmitted + result.recused).toBe(
          room.attending,
        );
        for (const count of [result.abstain, result.unsubmitted, result.base]) expect(count).toBeGreaterThanOrEqual(0);
        expect(result.base).toBe(room.mode === 'counted' ? room.attending : room.attending - recused);
        expect(result.passed).toBe(result.base > 0 && 3 * agree >= 2 * result.base);
      }),
    );
  });
});

describe('sums', () => {
  const point = (seed: string): Uint8Array =>
    multiplyBase(reduce(Uint8Array.from(createHash('sha512').update(seed).digest())));

  const paperOf = (seat: number): { seat: number; body: Uint8Array } => {
    const body = new Uint8Array(2 * ENTRY_BYTES);
    for (const entry of [0, 1])
      for (const slot of [0, 1, 2]) body.set(point(`${seat}/${entry}/${slot}`), entry * ENTRY_BYTES + 32 * slot);
    return { seat, body };
  };

  it('do not depend on the order of the papers', () => {
    const papers = Array.from({ length: 9 }, (_, i) => paperOf(i + 1));
    const ballot = ballotOf(9, 0, 'counted', 2);
    const expected = sumPapers(ballot, papers);
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        expect(sumPapers(ballot, shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
