import type { CountedLine, CountedResult, ResultLine } from '../../contract/announced-result.js';
import { shownResult } from './result-lines.js';

const line = (candidateId: string, agree: number, withdrawn = false): CountedLine => ({
  candidateId,
  label: `A-00${candidateId}`,
  withdrawn,
  withdrawnSince: false,
  passed: agree >= 3,
  attending: 4,
  recused: 0,
  agree,
  oppose: 4 - agree,
  abstain: 0,
  unsubmitted: 0,
  base: 4,
  differsIfRecused: agree === 2 ? 'excluded' : null,
  rank: null,
  standing: agree >= 3 ? 'within' : null,
});

const result = (verdictsOnly: boolean): CountedResult => ({
  ballotId: 'b',
  number: 1,
  round: 1,
  title: '投票',
  rehearsal: false,
  panel: null,
  leadSeat: null,
  announcedAt: '2026-11-20T06:00:00.000Z',
  announcedBy: null,
  announcedAs: 'system',
  size: 5,
  attending: 4,
  submitted: 4,
  minimumAgree: 3,
  passed: 2,
  quota: { places: 2, within: 2, tied: 0 },
  ...{ runOffPlaces: null, settled: null },
  tiesStop: false,
  headFingerprint: 'T9WQ4-1KM7Z-6BHN2-XE0RV-83GDY',
  verdictsOnly,
  annulled: null,
  lines: [line('1', 4), line('2', 3), line('3', 2), line('4', 0), line('5', 0, true)],
});

describe('a result as screens show it', () => {
  it('keeps its counts where counts are shown', () => {
    expect(shownResult(result(false))).toEqual(result(false));
  });

  it('keeps the verdicts, both where the recused decide, and no count of any line where only verdicts are shown (R10, R12)', () => {
    const shown = shownResult(result(true));
    const { lines, ...facts } = result(true);
    expect(shown).toMatchObject(facts);
    const verdicts = (of: readonly ResultLine[]): unknown[] =>
      of.map(({ candidateId, label, passed, withdrawn, standing, differsIfRecused }) => [
        candidateId,
        label,
        passed,
        withdrawn,
        standing,
        differsIfRecused,
      ]);
    expect(verdicts(shown.lines)).toEqual(verdicts(lines));
    for (const {
      candidateId: _i,
      label: _l,
      passed: _p,
      withdrawn: _w,
      withdrawnSince: _z,
      standing: _s,
      differsIfRecused: _d,
      ...counts
    } of shown.lines) {
      expect(new Set(Object.values(counts))).toEqual(new Set([null]));
      expect(Object.keys(counts)).toHaveLength(8);
    }
  });

  it('leaves the result that documents are made of as it was', () => {
    const whole = result(true);
    shownResult(whole);
    expect(whole).toEqual(result(true));
  });
});
