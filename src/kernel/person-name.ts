/**
 * Names of persons: up to 50 characters, the interpunct of ethnic and foreign names in its one form (`·`), rare
 * characters of GB 18030 kept as they are (surrogate pairs and variation sequences included), padding removed.
 */
import { LIMITS } from '../contract/limits.js';
import { characterCount, halfWidth } from './plain-text.js';

type PersonNameFault = 'empty' | 'too-long' | 'unreadable' | 'private-use' | 'characters';

export type PersonNameCheck = { ok: true; name: string } | { ok: false; fault: PersonNameFault };

/** What people type where `·` belongs. */
const INTERPUNCTS = /[\u2022\u2027\u2219\u22c5\u30fb\uff65\u00b7\u0387\uff0e\u2024\u25cf]/g;
/** A full stop between Han characters stands for the interpunct too. */
const FULL_STOP_IN_HAN = /(?<=\p{Script=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?)\.(?=\p{Script=Han})/gu;
/** Invisible characters; the variation selectors are marks (Mn), not among them. */
const INVISIBLE = /\p{Cf}/gu;
const SPACE_BESIDE_HAN =
  /(?<=[\p{Script=Han}\u3007·][\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?) | (?=[\p{Script=Han}\u3007·])/gu;
const LATIN_RUN = /[\p{Script=Latin}][\p{Script=Latin}\p{M}]*/gu;

const WHOLE = /^[\p{L}\p{M}\u3007 .'’\-]+(?:·[\p{L}\p{M}\u3007 .'’\-]+)*$/u;

/**
 * GBK of before 2005 put these rare characters into the private-use area, and old files still carry them there:
 * the code points that Unicode has given them since.
 */
const FROM_PRIVATE_USE: ReadonlyMap<string, string> = new Map([
  ['\ue816', '\u{20087}'],
  ['\ue817', '\u{20089}'],
  ['\ue818', '\u{200cc}'],
  ['\ue81e', '\u9fb4'],
  ['\ue826', '\u9fb5'],
  ['\ue82b', '\u9fb6'],
  ['\ue82c', '\u9fb7'],
  ['\ue831', '\u{215d7}'],
  ['\ue832', '\u9fb8'],
  ['\ue83b', '\u{2298f}'],
  ['\ue843', '\u9fb9'],
  ['\ue854', '\u9fba'],
  ['\ue855', '\u{241fe}'],
  ['\ue864', '\u9fbb'],
  ['\ue863', '\u4dae'],
]);

/** A name as it is kept: padding, invisible characters and the kinds of interpunct brought to one form. */
export function normalPersonName(typed: string): string {
  return halfWidth(typed)
    .replace(/[\ue816-\ue864]/g, (character) => FROM_PRIVATE_USE.get(character) ?? character)
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(INTERPUNCTS, '·')
    .replace(SPACE_BESIDE_HAN, '')
    .replace(FULL_STOP_IN_HAN, '·')
    .replace(LATIN_RUN, (run) => run.normalize('NFC'))
    .trim();
}

/** Normalises and checks a name. Signs, digits and brackets are no part of a name; `?` and U+FFFD tell of a lost character. */
export function checkPersonName(typed: string): PersonNameCheck {
  const name = normalPersonName(typed);
  if (name === '') return { ok: false, fault: 'empty' };
  if (characterCount(name) > LIMITS.nameLength) return { ok: false, fault: 'too-long' };
  if (/[\ufffd?□\p{Cs}]/u.test(name)) return { ok: false, fault: 'unreadable' };
  if (/\p{Co}/u.test(name)) return { ok: false, fault: 'private-use' };
  if (!WHOLE.test(name)) return { ok: false, fault: 'characters' };
  return { ok: true, name };
}
