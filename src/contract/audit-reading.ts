/** The audit log in words, for the auditor's page and for the file that is exported. */
import { AUDIT_FIELDS, type AuditAct, type AuditDetail, type AuditObject, type SaidToBeNone } from './audit.js';
import type { AuditWords } from './audit-words.js';
import { AUDIT_WORDS_EN } from './audit-words-en.js';
import { AUDIT_WORDS_ZH } from './audit-words-zh.js';
import type { Locale } from './vocabulary.js';

/** The words of a language. */
export const auditWords = (locale: Locale): AuditWords => (locale === 'en' ? AUDIT_WORDS_EN : AUDIT_WORDS_ZH);

/** The sentence of an act; of one that this version no longer writes, its key. */
export const actWords = (words: AuditWords, act: string): string => words.acts[act as AuditAct] ?? act;

/** What an act is about, in words: `text` (`within`). */
export function objectWords(words: AuditWords, { field, standing, text, round, within }: AuditObject): string {
  if (standing === 'none') return words.none[field as SaidToBeNone];
  if (standing === 'gone' || text === null) return words.gone;
  const named = round === null || round < 2 ? text : `${text} ${words.round(round)}`;
  return within === null ? named : words.within(named, within);
}

const DIGEST_SHOWN = 16;

/** What a field holds, in words. */
export function valueWords(words: AuditWords, { field, value }: AuditDetail): string {
  if (AUDIT_FIELDS[field] === 'digest') return `${String(value).slice(0, DIGEST_SHOWN)}…`;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const names = (words.values as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[field];
  return names?.[value] ?? String(value);
}
