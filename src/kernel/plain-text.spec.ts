import { characterCount, compact, halfWidth, isBlank, isPlain, tidy } from './plain-text.js';
import { maskIdNumber, maskPhone } from './masks.js';
import { mobilePhone } from './mobile-phone.js';
import { officeDay, officeInstant, shanghaiDay, shanghaiTime } from './office-dates.js';

describe('plain text', () => {
  it('brings widths, spaces and invisible characters to one form', () => {
    expect(halfWidth('ＡＢ１２（）')).toBe('AB12()');
    expect(tidy(' 贵州　 大学\r\n\t土木\u200b系 ')).toBe('贵州 大学 土木系');
    expect(compact('Ａ－ ０１ ４')).toBe('A-014');
    expect(isBlank('　\u200b\t')).toBe(true);
    expect(characterCount('王𬭎')).toBe(2);
  });

  it('knows what nobody can have typed', () => {
    for (const text of ['a\u0000', '\n', '\u0085', 'a\ud800', '\udc00b', '\u202eabc', '\u2066'])
      expect(isPlain(text)).toBe(false);
    for (const text of ['', ' ', '王𬭎', '阿·买提', '\u200d', '葛\u{e0100}']) expect(isPlain(text)).toBe(true);
  });

  it('never touches Han characters', () => {
    expect(tidy('\uf92c﨑𠮷')).toBe('\uf92c﨑𠮷');
  });
});

describe('masks', () => {
  it('hides the middle, and everything that is too short', () => {
    expect(maskIdNumber('520100198001011234')).toBe('5201**********1234');
    expect(maskIdNumber('5201')).toBe('****');
    expect(maskPhone('13812341234')).toBe('138****1234');
  });
});

describe('mobile phones', () => {
  it.each([
    ['13812341234', '13812341234'],
    ['138 1234 1234', '13812341234'],
    ['+86-138-1234-1234', '13812341234'],
    ['１３８１２３４１２３４', '13812341234'],
    ['0851-86815325', null],
    ['12812341234', null],
    ['1.3812341234E10', null],
  ])('%s', (typed, expected) => expect(mobilePhone(typed)).toBe(expected));
});

describe('dates are those of Shanghai', () => {
  it('an evening in UTC is the next morning', () => {
    const instant = new Date('2026-11-19T16:05:30Z');
    expect(shanghaiDay(instant)).toBe('2026-11-20');
    expect(shanghaiTime(instant)).toBe('00:05:30');
    expect(officeInstant(instant)).toBe('2026年11月20日 00:05:30');
    expect(officeInstant(instant, 'en')).toBe('2026-11-20 00:05:30');
    expect(officeDay('2026-01-02')).toBe('2026年1月2日');
  });
});
