/** R55: why somebody looks at a sealed field. The reason stands in the log, so it may not carry what the log must not. */

/** As many digits as a phone has; an ID number has more, dates with a time of day fewer. */
const DIGITS_OF_A_NUMBER = 11;

/** Whether a reason writes a phone or an ID number out, in whatever digits and however it is grouped. */
export function writesNumberOut(reason: string): boolean {
  const joined = reason.normalize('NFKC').replace(/(?<=\p{Nd})[\s\p{Pd}_.]+(?=\p{Nd})/gu, '');
  return new RegExp(`\\p{Nd}{${DIGITS_OF_A_NUMBER}}`, 'u').test(joined);
}
