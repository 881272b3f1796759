/**
 * What the references of audit events stand for, looked up for the reading: titles, names of who has an account, a candidate's
 * code and never the name (R34). One query for a page, whatever it holds.
 */
import { Injectable } from '@nestjs/common';
import {
  AUDIT_ACTS,
  AUDIT_FIELDS,
  SAID_TO_BE_NONE,
  type AuditAct,
  type AuditDetail,
  type AuditField,
  type AuditObject,
  type AuditReference,
} from '../../contract/audit.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';

export type RawFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface Event {
  type: string;
  facts: RawFacts;
}

type Found = Pick<AuditObject, 'text' | 'round' | 'within'>;

/** Each finds some of the ids in $1; columns: field, id, text, round, within. */
const LOOK_UPS = [
  `select 'account' as field, a.id::text as id, p.name as text, null::int as round, a.login_name as within
     from account a join person p on p.id = a.person_id where a.id = any($1::uuid[])`,
  `select 'ballot', b.id::text, b.title, b.round, m.title
     from ballot b join meeting m on m.id = b.meeting_id where b.id = any($1::uuid[])`,
  `select 'candidate', c.id::text, c.code, null, r.title
     from candidate c join review r on r.id = c.review_id where c.id = any($1::uuid[])`,
  `select 'committee', id::text, name, null, null from committee where id = any($1::uuid[])`,
  `select 'confirmation', c.id::text, p.name, null, m.title
     from confirmation c join account a on a.id = c.requested_by join person p on p.id = a.person_id
     left join meeting m on m.id = c.meeting_id where c.id = any($1::uuid[])`,
  `select 'filing', id::text, number, null, authority from committee_filing where id = any($1::uuid[])`,
  `select 'item', i.id::text, i.title, null, null from agenda_item i where i.id = any($1::uuid[])`,
  `select 'meeting', m.id::text, m.title, null, r.title
     from meeting m join review r on r.id = m.review_id where m.id = any($1::uuid[])`,
  `select 'member', m.id::text, p.name, null, null
     from member m join expert e on e.id = m.expert_id join person p on p.id = e.person_id where m.id = any($1::uuid[])`,
  `select 'panel', id::text, name, null, null from panel where id = any($1::uuid[])`,
  `select 'person', c.person_id::text || ' ' || c.review_id, c.code, null, r.title
     from candidate c join review r on r.id = c.review_id where c.person_id = any($1::uuid[])`,
  `select 'review', r.id::text, r.title, null, c.name
     from review r join committee c on c.id = r.committee_id where r.id = any($1::uuid[])`,
].join(' union all ');

/** A round before is a ballot too. */
const kindOf = (field: AuditReference): AuditReference => (field === 'follows' ? 'ballot' : field);
const isReference = (field: AuditField): field is AuditReference => AUDIT_FIELDS[field] === 'reference';
const saysNone = (field: AuditReference): boolean => (SAID_TO_BE_NONE as readonly AuditReference[]).includes(field);
const fieldsOf = (type: string): readonly AuditField[] => AUDIT_ACTS[type as AuditAct] ?? [];

/** The fields that are no reference, in the order of the vocabulary; what only leads to another table is left to the record. */
export function detailsOf({ type, facts }: Event): AuditDetail[] {
  return fieldsOf(type).flatMap((field) => {
    const value = facts[field];
    if (isReference(field) || AUDIT_FIELDS[field] === 'trace' || value === null || value === undefined) return [];
    return [{ field, value }];
  });
}

@Injectable()
export class AuditObjectsReader {
  constructor(private readonly database: Database) {}

  /** What each event is about, in the order of the vocabulary. */
  async of(events: readonly Event[]): Promise<AuditObject[][]> {
    const ids = new Set(
      events.flatMap(({ type, facts }) =>
        fieldsOf(type)
          .filter(isReference)
          .map((field) => facts[field])
          // a reference that is none must not take the page with it: what is written cannot be mended
          .filter(isId),
      ),
    );
    const rows = await this.database.read<Found & { field: string; id: string }>(LOOK_UPS, [[...ids]]);
    const found = new Map(rows.map(({ field, id, ...what }) => [`${field} ${id}`, what]));
    return events.map((event) =>
      fieldsOf(event.type)
        .filter(isReference)
        .flatMap((field) => objectOf(field, event.facts, found)),
    );
  }
}

function objectOf(field: AuditReference, facts: RawFacts, found: ReadonlyMap<string, Found>): AuditObject[] {
  const id = facts[field];
  if (id === undefined || (id === null && !saysNone(field))) return [];
  const blank = { field, text: null, round: null, within: null };
  if (id === null) return [{ ...blank, standing: 'none' }];
  if (field === 'person') {
    // whoever has an account stands there under it, everybody else is a candidate
    const code = facts['account'] ? undefined : found.get(`person ${String(id)} ${String(facts['review'])}`);
    return code === undefined ? [] : [{ ...blank, ...code, standing: 'there' }];
  }
  const what = found.get(`${kindOf(field)} ${String(id)}`);
  return [what === undefined ? { ...blank, standing: 'gone' } : { ...blank, ...what, standing: 'there' }];
}
