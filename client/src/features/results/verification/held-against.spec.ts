import type { AnnouncedResult, ResultLine } from '../../../../../src/contract/announced-result.js';
import { allHolds, heldAgainst } from './held-against.js';
import { added } from './noted-digests.js';
import type { BundleReport, Report } from './verify.worker.js';

const counts = { agree: 5, oppose: 1, abstain: 0, unsubmitted: 1, recused: 0, attending: 7, base: 7 };
const line = (n: number, more: Partial<ResultLine> = {}): ResultLine => ({
  candidateId: `c${n}`,
  label: `A-00${n}`,
  withdrawn: false,
  withdrawnSince: false,
  passed: true,
  standing: null,
  rank: null,
  differsIfRecused: null,
  ...counts,
  ...more,
});
const shown = (...lines: ResultLine[]): AnnouncedResult =>
  ({ ballotId: 'b1', verdictsOnly: false, lines }) as unknown as AnnouncedResult;
const recounted = (n: number, more: object = {}): BundleReport['results'][number] => ({
  candidate: `c${n}`,
  label: `A-00${n}`,
  passed: true,
  standing: null,
  ...counts,
  ...more,
});
const bundle = (...results: BundleReport['results']): BundleReport =>
  ({ valid: true, ballotId: 'b1', fingerprint: 'F1', results }) as unknown as BundleReport;

const NOTED = { fingerprint: 'F1', heads: [] };
const NONE = { fingerprint: null, heads: [] };
const of = (what: string, compared: ReturnType<typeof heldAgainst>): boolean | undefined =>
  compared.find((one) => one.what === what)?.ok;

describe('what a verified bundle is held against', () => {
  it('the ballot that was asked for: a good bundle of another one is no answer', () => {
    const compared = heldAgainst(bundle(recounted(1)), 'b2', NONE, null);
    expect(of('ballot', compared)).toBe(false);
    expect(allHolds({ valid: true } as Report, compared)).toBe(false);
  });

  it('the fingerprint that was shown while it was open, where this browser saw it', () => {
    expect(of('fingerprint', heldAgainst(bundle(recounted(1)), 'b1', NOTED, null))).toBe(true);
    expect(of('fingerprint', heldAgainst(bundle(recounted(1)), 'b1', { ...NOTED, fingerprint: 'F2' }, null))).toBe(
      false,
    );
    expect(of('fingerprint', heldAgainst(bundle(recounted(1)), 'b1', NONE, null))).toBeUndefined();
  });

  it.each([
    ['the same', [line(1), line(2)], true],
    ['a place that the recount does not give', [line(1, { standing: 'within' }), line(2)], false],
    ['one count raised', [line(1), line(2, { agree: 6, unsubmitted: 0 })], false],
    ['a verdict turned', [line(1), line(2, { passed: false })], false],
    ['two lines exchanged', [line(2), line(1)], false],
    ['a line left out', [line(1)], false],
    ['a line too many', [line(1), line(2), line(3)], false],
    ['shown as withdrawn', [line(1), line(2, { withdrawn: true })], false],
  ])('the result on the screen: %s', (_name, lines, ok) => {
    expect(of('result', heldAgainst(bundle(recounted(1), recounted(2)), 'b1', NONE, shown(...lines)))).toBe(ok);
  });

  it('where screens show verdicts alone (R12), the verdicts still have to agree', () => {
    const hidden = { agree: null, oppose: null, abstain: null, unsubmitted: null, recused: null, base: null };
    expect(of('result', heldAgainst(bundle(recounted(1)), 'b1', NONE, shown(line(1, hidden))))).toBe(true);
    expect(
      of('result', heldAgainst(bundle(recounted(1)), 'b1', NONE, shown(line(1, { ...hidden, passed: false })))),
    ).toBe(false);
  });

  it('a withdrawn candidate is withdrawn on both', () => {
    const gone = { candidate: 'c1', label: 'A-001', withdrawn: true } as unknown as BundleReport['results'][number];
    expect(of('result', heldAgainst(bundle(gone), 'b1', NONE, shown(line(1, { withdrawn: true }))))).toBe(true);
    expect(of('result', heldAgainst(bundle(gone), 'b1', NONE, shown(line(1))))).toBe(false);
  });

  it('the result of another ballot is not compared, and nor is a recount that does not hold', () => {
    const other = { ...shown(line(1)), ballotId: 'b9' };
    expect(of('result', heldAgainst(bundle(recounted(1)), 'b1', NONE, other))).toBeUndefined();
    expect(of('result', heldAgainst({ ...bundle(), valid: false }, 'b1', NONE, shown(line(1))))).toBeUndefined();
  });
});

describe('what an officer’s browser notes', () => {
  it('the first fingerprint stays; heads are added once', () => {
    const first = added(NONE, 'F1', null);
    expect(added(first, 'F2', 'H1')).toEqual({ fingerprint: 'F1', heads: ['H1'] });
    expect(added(added(first, null, 'H1'), null, 'H1').heads).toEqual(['H1']);
    expect(added(added(first, null, 'H1'), null, 'H2').heads).toEqual(['H1', 'H2']);
  });
});
