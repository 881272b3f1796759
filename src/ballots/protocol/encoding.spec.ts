import fc from 'fast-check';
import { crockford, fromHex, isText, lp, toHex, u16, u32 } from './encoding.js';
import { isScalar, bytesOf, L, numberOf } from './group.js';
import { canonicalJson } from './jcs.js';
import { fingerprintOf, readReceipt, receiptOf } from './receipts.js';

const byteArray = fc.uint8Array({ maxLength: 200 });

describe('texts of bytes', () => {
  it('returns what was written', () => {
    fc.assert(
      fc.property(byteArray, (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['0', 'AB', '0x', ' 00', '00 '])('refuses the hex %j', (text) => {
    expect(fromHex(text)).toBeNull();
  });

  it('writes big-endian integers and length prefixes', () => {
    expect([...u16(0x0102), ...u32(0xfffefdfc), ...lp('评')]).toEqual([
      1, 2, 255, 254, 253, 252, 0, 0, 0, 3, 0xe8, 0xaf, 0x84,
    ]);
  });

  it('tells whole text from halves of characters', () => {
    expect([isText('𠮷·娜'), isText('\ud842'), isText(3)]).toEqual([true, false, false]);
  });
});

describe('receipts and fingerprints', () => {
  it('are Crockford base32 of the leading bits', () => {
    expect(crockford(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff), 8)).toBe('ZZZZZZZZ');
    expect(receiptOf('0044' + '32'.repeat(30))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(
      fingerprintOf('ab'.repeat(32))
        .split('-')
        .map((g) => g.length),
    ).toEqual([5, 5, 5, 5, 5]);
  });

  it('are read however they were typed', () => {
    expect(readReceipt(' oil1l-abcde ')).toBe('01111-ABCDE');
    expect([readReceipt('UUUUU-UUUUU'), readReceipt('ABCDE'), readReceipt('')]).toEqual([null, null, null]);
  });
});

describe('canonical JSON', () => {
  it('sorts by UTF-16 units and escapes as RFC 8785 does', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: [null, true, '\u000f"\\\n'] };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":[null,true,"\\u000f\\"\\\\\\n"],"\u20ac":1,"😀":5,"\ufb33":3}',
    );
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(members));
      }),
    );
  });

  it.each([1.5, Number.NaN, 2 ** 53, undefined, '\ud800'])('refuses %p', (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });
});

describe('scalars', () => {
  it.each([
    [0n, true],
    [L - 1n, true],
    [L, false],
    [L + 1n, false],
    [2n ** 255n, false],
    [2n ** 256n - 1n, false],
  ])('%s below L: %s', (n, expected) => {
    expect(isScalar(bytesOf(n))).toBe(expected);
    expect(numberOf(bytesOf(n))).toBe(n);
  });
});
