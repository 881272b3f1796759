/**
 * Chinese ID numbers (公民身份号码, GB 11643): 17 digits and a check character of ISO 7064 MOD 11-2. Residence permits of
 * Hong Kong, Macau and Taiwan residents and the permanent residence card of foreigners follow the same rule.
 */
import { compact } from './plain-text.js';

type IdNumberFault = 'length' | 'old' | 'characters' | 'birth-date' | 'checksum';

export type IdNumberCheck = { ok: true; idNumber: string } | { ok: false; fault: IdNumberFault };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** The check character that belongs to the first 17 digits. */
export function idNumberCheckCharacter(digits17: string): string {
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(digits17[position]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

/**
 * Brings what was typed to its one form (half-width, no spaces, capital X) and checks it.
 * @param today ISO date (yyyy-mm-dd): a birth date after it is refused.
 */
export function checkIdNumber(typed: string, today: string): IdNumberCheck {
  const idNumber = compact(typed).toUpperCase();
  if (/^\d{15}$/.test(idNumber)) return { ok: false, fault: 'old' };
  if (/[^0-9X]/.test(idNumber)) return { ok: false, fault: 'characters' };
  if (idNumber.length !== 18) return { ok: false, fault: 'length' };
  if (!/^[1-9]\d{16}[\dX]$/.test(idNumber)) return { ok: false, fault: 'characters' };
  const born = birthDate(idNumber);
  if (born === null || born > today || born < '1900-01-01') return { ok: false, fault: 'birth-date' };
  if (idNumberCheckCharacter(idNumber) !== idNumber[17]) return { ok: false, fault: 'checksum' };
  return { ok: true, idNumber };
}

/** Birth date in an ID number as yyyy-mm-dd, or null where no such day exists. */
export function birthDate(idNumber: string): string | null {
  const date = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date ? null : date;
}
