import fc from 'fast-check';
import { birthDate, checkIdNumber, idNumberCheckCharacter } from './id-number.js';

const TODAY = '2026-11-20';

describe('ID numbers', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [' 110105 19491231　002X ', '11010519491231002X'],
    ['\u200b11010519491231002X\ufeff', '11010519491231002X'],
    ['440524188001010014', null],
    ['440308199901101512', '440308199901101512'],
  ])('%s', (typed, expected) => {
    const check = checkIdNumber(typed, TODAY);
    expect(check.ok ? check.idNumber : null).toBe(expected);
  });

  it.each([
    ['', 'length'],
    ['1101051949123100', 'length'],
    ['1101051949123100211', 'length'],
    ['110105491231002', 'old'],
    ['1101051949123100A2', 'characters'],
    ['5.20100198001011E+17', 'characters'],
    ['1101051949X2310021', 'characters'],
    ['010105194912310021', 'characters'],
    ['110105194902300027', 'birth-date'],
    ['110105202711200020', 'birth-date'],
    ['110105189912310020', 'birth-date'],
    ['110105194912310021', 'checksum'],
  ])('%s is refused: %s', (typed, fault) => {
    expect(checkIdNumber(typed, TODAY)).toEqual({ ok: false, fault });
  });

  it('a leap day exists in leap years only', () => {
    expect(birthDate('110105200002290000')).toBe('2000-02-29');
    expect(birthDate('110105200102290000')).toBeNull();
  });

  it('every change of one digit, and every exchange of two neighbours, is found out', () => {
    const born = fc.date({ min: new Date('1930-01-01'), max: new Date('2005-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        born,
        fc.integer({ min: 0, max: 999 }),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (date, serial, at, by) => {
          const digits = `520100${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
          const check = idNumberCheckCharacter(digits);
          expect(checkIdNumber(digits + check, TODAY).ok).toBe(true);
          const changed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
          expect(checkIdNumber(changed + check, TODAY).ok).toBe(false);
          if (at < 16 && digits[at] !== digits[at + 1]) {
            const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
            expect(checkIdNumber(swapped + check, TODAY).ok).toBe(false);
          }
        },
      ),
    );
  });
});
