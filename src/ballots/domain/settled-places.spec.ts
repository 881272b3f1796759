import type { Standing } from '../../contract/announced-result.js';
import { settledPlaces, type SettlingRound } from './settled-places.js';

type Line = SettlingRound['lines'][number];
const line = (candidateId: string, standing: Standing | null, changes: Partial<Line> = {}): Line => ({
  ...{ candidateId, label: candidateId, standing, withdrawn: false, withdrawnSince: false },
  ...changes,
});
/** Three places: A has one, B, C and D are tied over two, E is beyond; only those whose last vote it is are on it. */
const first: SettlingRound = {
  ...{ round: 1, places: 3, tiesStop: false },
  lines: [line('A', 'within'), line('E', 'beyond'), line('F', null)],
};
const runOff = (lines: Line[], changes: Partial<SettlingRound> = {}): SettlingRound => ({
  ...{ round: 2, places: 2, tiesStop: false },
  lines,
  ...changes,
});
const placed = (rounds: SettlingRound[]): string[] =>
  (settledPlaces(rounds)?.placed ?? []).map(
    ({ label, round, runOff: by }) => `${label} ${round}${by ? ' run-off' : ''}`,
  );

describe('who has a place by a ballot and by its run-offs together (R16)', () => {
  it('is nothing to tell without a run-off', () => {
    expect(settledPlaces([])).toBeNull();
    expect(settledPlaces([first])).toBeNull();
  });

  it('is who was placed by the first, then who was by the run-off', () => {
    const rounds = [first, runOff([line('B', 'within'), line('C', 'beyond'), line('D', 'within')])];
    expect(placed(rounds)).toEqual(['A 1', 'B 2 run-off', 'D 2 run-off']);
    expect(settledPlaces(rounds)).toMatchObject({ places: 3, tied: 0, undecided: 0, stops: false });
  });

  it('says what a tie in the run-off leaves open, and whether the review stops there', () => {
    const tied = [line('B', 'within'), line('C', 'tied'), line('D', 'tied')];
    expect(settledPlaces([first, runOff(tied)])).toMatchObject({ tied: 2, undecided: 1, stops: false });
    expect(settledPlaces([first, runOff(tied, { tiesStop: true })])).toMatchObject({ tied: 2, stops: true });
    const again = runOff([line('C', 'within'), line('D', 'beyond')], { round: 3, places: 1 });
    expect(placed([first, runOff([line('B', 'within')]), again])).toEqual(['A 1', 'B 2 run-off', 'C 3 run-off']);
  });

  it('has nobody who has withdrawn, before the count or since (R17)', () => {
    const since = { withdrawnSince: true };
    const rounds = [
      { ...first, lines: [line('A', 'within', since)] },
      runOff([line('B', 'within'), line('C', null, { withdrawn: true }), line('D', 'tied', since)]),
    ];
    expect(placed(rounds)).toEqual(['B 2 run-off']);
    expect(settledPlaces(rounds)).toMatchObject({ tied: 0 });
  });

  it('leaves open what the tied round gave to one who has withdrawn since, and nothing of another round (R17)', () => {
    const tied = [line('B', 'within', { withdrawnSince: true }), line('C', 'tied'), line('D', 'tied')];
    expect(settledPlaces([first, runOff(tied)])).toMatchObject({ tied: 2, undecided: 2 });
    const before = { ...first, lines: [line('A', 'within', { withdrawnSince: true })] };
    expect(settledPlaces([before, runOff([line('B', 'within'), ...tied.slice(1)])])).toMatchObject({ undecided: 1 });
  });
});
