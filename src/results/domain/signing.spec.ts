import fc from 'fast-check';
import { inkOf, isSignature, lineOf, type Signer } from './signing.js';

const nobody: Signer = { accountId: 'a', seat: null, leads: false, secretary: false, supervisor: false };
const seated = (position: 'chair' | 'deputy' | 'member', attendance: 'present' | 'departed' = 'present'): Signer => ({
  ...nobody,
  seat: { position, attendance },
});

describe('who signs which line (R20)', () => {
  it.each([
    ['the chair who announced', seated('chair'), 'a', 'chair'],
    ['the chair who announced and has left since', seated('chair', 'departed'), 'a', 'chair'],
    ['the deputy who announced', seated('deputy'), 'a', 'chair'],
    ['the chair where a deputy announced', seated('chair'), 'b', null],
    ['the chair where the secretary or the system announced', seated('chair'), null, 'chair'],
    ['a chair who has left, where nobody presided the announcement', seated('chair', 'departed'), null, null],
    ['a member', seated('member'), null, null],
    ['a member who is said to have announced', seated('member'), 'a', null],
    ['the lead of the panel who announced its ballot (R3)', { ...seated('member'), leads: true }, 'a', 'chair'],
    ['the lead where the chair announced', { ...seated('member'), leads: true }, 'b', null],
    ['the lead where the secretary announced', { ...seated('member'), leads: true }, null, 'chair'],
    ['the secretary', { ...nobody, secretary: true }, 'b', 'teller'],
    ['the secretary who announced on the chair’s word', { ...nobody, secretary: true }, null, 'teller'],
    ['the supervisor', { ...nobody, supervisor: true }, null, 'supervisor'],
    ['somebody with both roles has one line', { ...nobody, secretary: true, supervisor: true }, null, 'teller'],
    ['a stranger', nobody, null, null],
  ] as const)('%s', (_name, signer, announcer, line) => expect(lineOf(signer, announcer)).toBe(line));
});

describe('what a signature is', () => {
  const point = fc.integer({ min: 0, max: 1000 });
  it('a dot, half a point and nothing are none', () => {
    expect(
      [[], [[5, 5]], [[1, 2, 3]], [[0, 0, 900, 0, 5]], [[0, 0, 900, 301]], [[0, 0, 1001, 0]]].map((strokes) =>
        isSignature(strokes),
      ),
    ).toEqual([false, false, false, false, false, false]);
    expect(
      isSignature([
        [0, 0, 120, 0],
        [0, 50, 120, 50],
      ]),
    ).toBe(true);
  });
  it('ink is never negative, and a further stroke never makes less of it', () => {
    const stroke = fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 12 }).map((points) => points.flat());
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 6 }), stroke, (strokes, more) => {
        expect(inkOf([...strokes, more])).toBeGreaterThanOrEqual(inkOf(strokes));
        expect(inkOf(strokes)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
