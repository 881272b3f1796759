/** What a password that somebody chooses must be. Length is what counts; no signs are prescribed. */
import { LIMITS } from '../../contract/limits.js';

export type PasswordFault = 'too-short' | 'too-long' | 'monotonous' | 'login-name' | 'common' | 'unchanged';

const DIFFERENT_CHARACTERS = 5;

export interface ChosenPassword {
  password: string;
  loginName: string;
  /** The one that it replaces, as it was just typed. */
  before: string;
}

/** The first fault, or null. Characters count, not bytes: a password may be Chinese. */
export function passwordFault(chosen: ChosenPassword, common: ReadonlySet<string>): PasswordFault | null {
  const { password, loginName, before } = chosen;
  const characters = [...password];
  const plain = password.toLowerCase();
  if (characters.length < LIMITS.passwordMinimum) return 'too-short';
  if (password.length > LIMITS.passwordMaximum) return 'too-long';
  if (password === before) return 'unchanged';
  if (new Set(characters).size < DIFFERENT_CHARACTERS) return 'monotonous';
  // a short name, such as `li`, stands by chance in many a good password
  if (plain === loginName.toLowerCase() || (loginName.length >= 4 && plain.includes(loginName.toLowerCase())))
    return 'login-name';
  return common.has(plain) ? 'common' : null;
}
