/** 三员分立: each of the three officers holds that role and no other; nobody holds two of them or one and a business role. */
import { INSTALLATION_ROLES, type Role } from '../../contract/vocabulary.js';

export const isOfficer = (role: Role): boolean => (INSTALLATION_ROLES as readonly Role[]).includes(role);

/** A role held that excludes the wanted one, or null. */
export function excludedBy(wanted: Role, held: readonly Role[]): Role | null {
  return held.find((role) => role !== wanted && (isOfficer(role) || isOfficer(wanted))) ?? null;
}
