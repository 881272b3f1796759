/** What may be shown of an ID number or a phone where it need not be read in full (R55). */

/** `5201**********1234`; anything shorter than nine characters is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  return mask(idNumber, 4, 4);
}

/** `138****1234`. */
export function maskPhone(phone: string): string {
  return mask(phone, 3, 4);
}

function mask(text: string, first: number, last: number): string {
  const characters = [...text];
  if (characters.length <= first + last) return '*'.repeat(characters.length);
  const hidden = '*'.repeat(characters.length - first - last);
  return characters.slice(0, first).join('') + hidden + characters.slice(-last).join('');
}
