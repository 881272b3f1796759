import fc from 'fast-check';
import { addDays } from '../../kernel/days.js';
import { DEADLINES, orderFault, stagesOn, type Calendar } from './calendar.js';

const calendar = (materialsBy: string, screeningBy: string, reviewBy: string): Calendar => ({
  materialsBy,
  screeningBy,
  reviewBy,
});
const YEAR = calendar('2026-09-30', '2026-10-31', '2026-12-31');

describe('the order of a calendar (R32)', () => {
  it.each([
    ['2026-09-30', '2026-10-31', '2026-12-31', null],
    ['2026-09-30', '2026-09-30', '2026-09-30', null],
    ['2026-10-01', '2026-09-30', '2026-12-31', { earlier: 'materialsBy', later: 'screeningBy' }],
    ['2026-09-30', '2026-10-31', '2026-10-30', { earlier: 'screeningBy', later: 'reviewBy' }],
    ['2027-01-01', '2026-12-31', '2026-12-30', { earlier: 'materialsBy', later: 'screeningBy' }],
  ])('%s, %s, %s: %j', (materials, screening, review, fault) => {
    expect(orderFault(calendar(materials, screening, review))).toEqual(fault);
  });
});

describe('where a year stands (R32)', () => {
  it.each([
    ['2026-09-01', ['now', 'ahead', 'ahead'], [29, 60, 121]],
    ['2026-09-30', ['now', 'ahead', 'ahead'], [0, 31, 92]],
    ['2026-10-01', ['past', 'now', 'ahead'], [-1, 30, 91]],
    ['2026-11-20', ['past', 'past', 'now'], [-51, -20, 41]],
    ['2027-01-01', ['past', 'past', 'past'], [-93, -62, -1]],
  ])('on %s: %j', (today, times, left) => {
    const stages = stagesOn(YEAR, today);
    expect(DEADLINES.map((deadline) => stages[deadline].time)).toEqual(times);
    expect(DEADLINES.map((deadline) => stages[deadline].daysLeft)).toEqual(left);
  });

  it('says nothing where there are no dates', () => {
    expect(stagesOn(null, '2026-11-20').reviewBy).toEqual({ time: 'undated', daysLeft: null });
  });

  it('runs in order: never past after what is not, and one stage at most runs', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(1500), (a, b, c, day) => {
        const [materials, screening] = [addDays('2026-01-01', a), addDays('2026-01-01', a + b)];
        const dates = calendar(materials, screening, addDays('2026-01-01', a + b + c));
        expect(orderFault(dates)).toBeNull();
        const times = DEADLINES.map((deadline) => stagesOn(dates, addDays('2026-01-01', day))[deadline].time);
        expect([...times].sort((x, y) => ORDER.indexOf(x) - ORDER.indexOf(y))).toEqual(times);
        expect(times.filter((time) => time === 'now').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const ORDER = ['past', 'now', 'ahead', 'undated'];
