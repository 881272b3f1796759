/**
 * What a language must have to say of the audit log: a sentence for every act, a label for every field, a name for every value.
 */
import type { AuditAct, AuditField, AuditValues, InspectedStage, SaidToBeNone } from './audit.js';
import type { Role } from './vocabulary.js';

export interface AuditWords {
  acts: Readonly<Record<AuditAct, string>>;
  fields: Readonly<Record<AuditField, string>>;
  values: { readonly [F in keyof AuditValues]: Readonly<Record<AuditValues[F], string>> };
  stages: Readonly<Record<InspectedStage, string>>;
  /** What whoever acted was at that time. */
  offices: Readonly<Record<Role | 'expert', string>>;
  none: Readonly<Record<SaidToBeNone, string>>;
  /** What a reference stood for is no more. */
  gone: string;
  round: (round: number) => string;
  within: (text: string, within: string) => string;
  /** Nobody who was signed in. */
  system: string;
  yes: string;
  no: string;
  colon: string;
  separator: string;
  columns: Readonly<Record<AuditColumn, string>>;
}

export const AUDIT_COLUMNS = [
  'number',
  'at',
  'act',
  'stage',
  'who',
  'loginName',
  'offices',
  'about',
  'details',
  'record',
] as const;
type AuditColumn = (typeof AUDIT_COLUMNS)[number];
