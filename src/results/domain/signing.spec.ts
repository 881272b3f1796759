import fc from 'fast-check';
import { inkOf, isSignature, lineOf, minutesLineOf, type MinutesSigner, type SheetSigner } from './signing.js';

const nobody: SheetSigner = { accountId: 'a', presides: false, secretary: false, supervisor: false };
const presiding = { ...nobody, presides: true };

describe('who signs which line of a tally sheet (R20)', () => {
  it.each([
    ['who presided the announcement', presiding, 'a', 'chair'],
    ['who presided the announcement and has left since', nobody, 'a', 'chair'],
    ['who presides now where another announced', presiding, 'b', null],
    ['who presides now where the secretary or the system announced', presiding, null, 'chair'],
    ['who does not preside, where nobody presided the announcement', nobody, null, null],
    ['the secretary', { ...nobody, secretary: true }, 'b', 'teller'],
    ['the secretary who announced on the chair’s word', { ...nobody, secretary: true }, null, 'teller'],
    ['the supervisor', { ...nobody, supervisor: true }, null, 'supervisor'],
    ['somebody with both roles has one line', { ...nobody, secretary: true, supervisor: true }, null, 'teller'],
    ['a stranger', nobody, 'b', null],
  ] as const)('%s', (_name, signer, announcer, line) => expect(lineOf(signer, announcer)).toBe(line));
});

describe('who signs which line of the minutes (R5, R20)', () => {
  const none: MinutesSigner = { seat: null, secretary: false, supervisor: false };
  const seated = { ...none, seat: 2 };
  it.each([
    ['who presided', seated, [2], 'chair'],
    ['one of two who presided', seated, [1, 2], 'chair'],
    ['a deputy where the chair presided, or the chair where a deputy did', seated, [1], null],
    ['a deputy where nobody did', seated, [], null],
    ['a deputy who is the secretary too, where the chair presided', { ...seated, secretary: true }, [1], 'recorder'],
    ['the secretary', { ...none, secretary: true }, [1], 'recorder'],
    ['the supervisor', { ...none, supervisor: true }, [1], 'supervisor'],
    ['a stranger', none, [1], null],
  ] as const)('%s', (_name, signer, presided, line) => expect(minutesLineOf(signer, presided)).toBe(line));
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
