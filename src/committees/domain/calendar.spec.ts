import fc from 'fast-check';
import { addDays } from '../../kernel/days.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import {
  DEADLINES,
  fixedDeadline,
  inForce,
  isOver,
  orderFault,
  overrideFault,
  stagesOn,
  type Calendar,
  type Override,
} from './calendar.js';

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

const put = (deadline: Override['deadline'], was: string, until: string): Override => ({ deadline, was, until });

describe('deadlines bind (R32)', () => {
  it.each([
    ['2026-09-30T15:59:59.999Z', false],
    ['2026-09-30T16:00:00.000Z', true],
    ['2026-09-29T16:00:00.000Z', false],
    ['2026-10-01T15:59:59.999Z', true],
  ])('materials until 30 September: at %s over: %s (midnight is that of Shanghai)', (instant, over) => {
    expect(isOver(YEAR, 'materialsBy', shanghaiDay(new Date(instant)))).toBe(over);
  });

  it('an override moves its own deadline, the latest one counts, and the calendar stays', () => {
    const overrides = [put('materialsBy', '2026-09-30', '2026-10-10'), put('materialsBy', '2026-10-10', '2026-11-05')];
    expect(inForce(YEAR, overrides)).toEqual({ ...YEAR, materialsBy: '2026-11-05' });
    expect(isOver(inForce(YEAR, overrides), 'materialsBy', '2026-11-05')).toBe(false);
    expect(isOver(inForce(YEAR, overrides), 'materialsBy', '2026-11-06')).toBe(true);
    expect(isOver(inForce(YEAR, overrides), 'screeningBy', '2026-11-01')).toBe(true);
  });

  it('without a calendar nothing ends', () => expect(isOver(null, 'reviewBy', '2099-01-01')).toBe(false));

  it.each([
    [null, '2026-10-15', '2026-10-01', 'deadline.undated'],
    [YEAR, '2026-09-30', '2026-09-01', 'deadline.not-later'],
    [YEAR, '2026-09-29', '2026-09-01', 'deadline.not-later'],
    [YEAR, '2026-10-01', '2026-10-02', 'deadline.in-the-past'],
    [YEAR, '2026-10-02', '2026-10-02', null],
    [YEAR, '2026-10-01', '2026-09-01', null],
  ])('override of %j until %s on %s: %s', (calendar, until, today, fault) => {
    expect(overrideFault(calendar, 'materialsBy', until, today)).toBe(fault);
  });

  it.each([
    [{ ...YEAR, materialsBy: '2026-10-02' }, '2026-09-30', [], null],
    [{ ...YEAR, materialsBy: '2026-10-02' }, '2026-10-01', [], 'materialsBy'],
    [{ ...YEAR, reviewBy: '2027-01-31' }, '2026-10-01', [], null],
    [{ ...YEAR, reviewBy: '2027-01-31' }, '2026-10-01', [put('reviewBy', '2026-12-31', '2027-01-15')], 'reviewBy'],
    [YEAR, '2027-10-01', [put('reviewBy', '2026-12-31', '2027-01-15')], null],
  ])('one person writes %j on %s over it: stopped by %j at %s', (after, today, overrides, fixed) => {
    expect(fixedDeadline(YEAR, after, overrides, today)).toBe(fixed);
  });

  it('the first calendar is free', () => expect(fixedDeadline(null, YEAR, [], '2030-01-01')).toBeNull());

  it('whatever is overridden, no deadline comes earlier, and an override that was allowed makes its step possible', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ deadline: fc.constantFrom(...DEADLINES), days: fc.integer({ min: -20, max: 60 }) }), {
          maxLength: 8,
        }),
        fc.nat(300),
        (asked, day) => {
          const today = addDays('2026-07-01', day);
          const given: Override[] = [];
          for (const { deadline, days } of asked) {
            const holds = inForce(YEAR, given);
            const until = addDays(holds[deadline], days);
            if (overrideFault(holds, deadline, until, today) !== null) continue;
            given.push(put(deadline, holds[deadline], until));
            expect(isOver(inForce(YEAR, given), deadline, today)).toBe(false);
          }
          const holds = inForce(YEAR, given);
          for (const deadline of DEADLINES) expect(holds[deadline] >= YEAR[deadline]).toBe(true);
        },
      ),
    );
  });
});
