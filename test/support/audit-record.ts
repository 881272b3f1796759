/** What stands in an audit log is of its vocabulary: acts, fields and values that have words in both languages. */
import {
  AUDIT_ACTS,
  AUDIT_FIELDS,
  type AuditAct,
  type AuditDetail,
  type AuditField,
} from '../../src/contract/audit.js';
import { auditWords } from '../../src/contract/audit-reading.js';
import { LOCALES } from '../../src/contract/vocabulary.js';

type Rows = <Row extends object>(sql: string) => Promise<Row[]>;

const isNamed = (field: AuditField, value: unknown): boolean =>
  LOCALES.every((locale) => {
    const names = auditWords(locale).values as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
    return names[field]?.[String(value)] !== undefined;
  });

/** What is in the log and not in the vocabulary, as `act field value`. */
export async function undeclared(rows: Rows): Promise<string[]> {
  const events = await rows<{ type: string; facts: Record<string, AuditDetail['value'] | null> }>(
    'select distinct type, facts from audit_event',
  );
  const found = events.flatMap(({ type, facts }) => {
    const fields = AUDIT_ACTS[type as AuditAct] as readonly string[] | undefined;
    if (fields === undefined) return [type];
    return Object.entries(facts).flatMap(([field, value]) => {
      if (!fields.includes(field)) return [`${type} ${field}`];
      const named =
        AUDIT_FIELDS[field as AuditField] !== 'value' || value === null || isNamed(field as AuditField, value);
      return named ? [] : [`${type} ${field} ${String(value)}`];
    });
  });
  return [...new Set(found)].sort();
}
