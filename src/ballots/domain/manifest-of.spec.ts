import { manifestOf, type ManifestFacts } from './manifest-of.js';

const facts: ManifestFacts = {
  protocol: 'pingshen-ballot/1',
  meeting: { id: 'm', committeeSize: 3, recusedCount: 'excluded' },
  ballot: {
    id: 'b',
    round: 1,
    title: 't',
    rehearsal: false,
    policy: 'last',
    announce: 'chair',
    quotaCount: null,
    quotaPercent: null,
    cap: null,
    reason: null,
  },
  panelSize: null,
  candidates: [
    { id: 'x', label: 'A-001' },
    { id: 'y', label: 'A-002' },
  ],
  seats: [
    { seat: 1, credential: 'aa' },
    { seat: 4, credential: null },
  ],
  previous: null,
  recusals: [
    { seat: 1, candidateId: 'y' },
    { seat: 2, candidateId: 'x' },
    { seat: 4, candidateId: 'elsewhere' },
  ],
  officers: [{ role: 'secretary', key: 'cc' }],
  names: 'dd',
  ackKey: 'ee',
  trustees: [],
};

describe('the manifest of a room', () => {
  it('keeps only recusals of seats and candidates that are on the ballot, by index', () => {
    expect(manifestOf(facts).recusals).toEqual([{ seat: 1, candidate: 1 }]);
  });

  it('freezes the seats present as the roster, with or without a device (R9)', () => {
    const manifest = manifestOf(facts);
    expect(manifest.attending).toBe(2);
    expect(manifest.roster).toEqual(facts.seats);
  });

  it('carries two thirds in integers and the chosen way of counting the recused (R6, R10)', () => {
    expect(manifestOf(facts).passRule).toEqual({ num: 2, den: 3, recused: 'excluded' });
  });

  it('carries the places and the cap, a share as the number that it is of these candidates (R15, R45)', () => {
    expect(manifestOf(facts)).toMatchObject({ quota: null, cap: null });
    const quota = (changes: Partial<ManifestFacts['ballot']>): number | null =>
      manifestOf({ ...facts, ballot: { ...facts.ballot, ...changes } }).quota;
    expect([quota({ quotaCount: 7 }), quota({ quotaPercent: '50.00' }), quota({ quotaPercent: '99.99' })]).toEqual([
      7, 1, 1,
    ]);
    expect(manifestOf({ ...facts, ballot: { ...facts.ballot, cap: 1 } }).cap).toBe(1);
  });

  it('is of the plenary and the size of the committee, or of a panel and that panel’s size (R3)', () => {
    expect(manifestOf(facts)).toMatchObject({ scope: 'plenary', committeeSize: 3 });
    expect(manifestOf({ ...facts, panelSize: 5 })).toMatchObject({ scope: 'panel', committeeSize: 5, attending: 2 });
  });

  it('carries nothing of the names: the facts may have more members than the manifest', () => {
    const seats = facts.seats.map((seat) => ({ ...seat, name: '张三', personId: 'p' }));
    expect(JSON.stringify(manifestOf({ ...facts, seats }))).not.toMatch(/张三|personId/);
  });
});
