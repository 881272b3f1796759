import fc from 'fast-check';
import { QR_LENGTH, TYPED_LENGTH, cardCodeOf, codeOf, grouped } from './card-code.js';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

it('R19: reads back what it printed, however it is typed', () => {
  fc.assert(
    fc.property(bytes(QR_LENGTH), bytes(TYPED_LENGTH), (long, short) => {
      const typed = codeOf(short);
      expect(cardCodeOf(codeOf(long))).toEqual({ kind: 'qr', code: codeOf(long) });
      expect(cardCodeOf(` ${grouped(typed).toLowerCase()} `)).toEqual({ kind: 'typed', code: typed });
      expect(cardCodeOf(typed.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual({ kind: 'typed', code: typed });
    }),
  );
});

it('R19: says the bits of randomness that it is meant to', () => {
  expect([QR_LENGTH * 5, TYPED_LENGTH * 5]).toEqual([130, 50]);
  expect(new Set(Array.from({ length: 256 }, (_, byte) => codeOf(Uint8Array.of(byte)))).size).toBe(32);
});

it.each(['', 'ABCDE', 'ABCDE-FGHJ', 'ABCDE-FGHJU', 'ABCDE-FGHJ席', 'A'.repeat(25), 'A'.repeat(27)])(
  'takes %p for no code',
  (text) => {
    expect(cardCodeOf(text)).toBeNull();
  },
);
