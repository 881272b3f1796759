import fc from 'fast-check';
import { checkPersonName, normalPersonName } from './person-name.js';

describe('names of persons', () => {
  it.each([
    ['张三', '张三'],
    ['张　三', '张三'],
    [' 张 三 ', '张三'],
    ['张\u200b三\ufeff', '张三'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽 · 买买提', '阿依古丽·买买提'],
    ['阿依古丽.买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['古丽・阿卜杜拉・热合曼', '古丽·阿卜杜拉·热合曼'],
    ['陈䶮', '陈䶮'],
    ['王𬭎', '王𬭎'],
    ['𠮷田', '𠮷田'],
    ['武〇', '武〇'],
    ['郎\uf92c', '郎\uf92c'],
    ['刘\ue863', '刘䶮'],
    ['葛\u{e0100}西', '葛\u{e0100}西'],
    ['Ｊｏｈｎ　Ｓｍｉｔｈ', 'John Smith'],
    ["Jose\u0301  O'Neil-Ma", "José O'Neil-Ma"],
    ['J. R. 李', 'J. R.李'],
  ])('%j is kept as %j', (typed, name) => {
    expect(checkPersonName(typed)).toEqual({ ok: true, name });
  });

  it.each([
    ['', 'empty'],
    [' 　\u200b', 'empty'],
    ['张?', 'unreadable'],
    ['张\ufffd', 'unreadable'],
    ['张\ud800', 'unreadable'],
    ['张\ue000', 'private-use'],
    ['张3', 'characters'],
    ['=HYPERLINK("x")', 'characters'],
    ['张三（离职）', 'characters'],
    ['·张三', 'characters'],
    ['阿依古丽··买买提', 'characters'],
    ['𬭎'.repeat(51), 'too-long'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(checkPersonName(typed)).toEqual({ ok: false, fault });
  });

  it('fifty rare characters, a hundred UTF-16 units, are a name', () => {
    expect(checkPersonName('𬭎'.repeat(50))).toEqual({ ok: true, name: '𬭎'.repeat(50) });
  });

  it('the one form is a fixed point, whatever was typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom('张', '𬭎', '·', '・', '.', ' ', '　', 'a', 'é', '\u0301', '〇', '\u200b'),
    });
    fc.assert(
      fc.property(typed, (text) => {
        const once = normalPersonName(text);
        expect(normalPersonName(once)).toBe(once);
      }),
    );
  });
});
