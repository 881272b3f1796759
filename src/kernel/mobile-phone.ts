/** Mobile phone numbers of mainland China: 11 digits from 13 to 19. */
import { compact } from './plain-text.js';

/** The number in its one form, or null: `+86`, spaces and hyphens are left out. */
export function mobilePhone(typed: string): string | null {
  const digits = compact(typed)
    .replaceAll('-', '')
    .replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
