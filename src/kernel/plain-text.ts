/**
 * Text as people type it into office files, brought to one form: full-width letters and digits, the many kinds of
 * space, and characters that nobody can see. Han characters are never touched: Unicode normalisation would replace
 * some of the rare ones that names are made of.
 */

/** Whether there is nothing to see. */
export function isBlank(text: string): boolean {
  return tidy(text) === '';
}

/**
 * Whether a person can have meant every character: no control characters, no half of a surrogate pair, and none of the marks
 * that make the rest of a line read backwards.
 */
export function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text);
}

/** Full-width ASCII (`０Ａ－`) to its half-width form; everything else stays. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Without invisible characters, every run of white space one space, trimmed. Variation selectors of Han characters stay. */
export function tidy(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
}

/** For numbers and codes: half-width and without any space. */
export function compact(text: string): string {
  return halfWidth(tidy(text)).replaceAll(' ', '');
}

/** Length as people count it and as PostgreSQL's `char_length` does: a rare character is one, though two UTF-16 units. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
