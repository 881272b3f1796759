/** What the auditor does with the audit log: takes note of events (R23), and takes what a filter finds away as a file. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { actWords, auditWords, objectWords, valueWords } from '../../contract/audit-reading.js';
import { AUDIT_COLUMNS, type AuditWords } from '../../contract/audit-words.js';
import type { Locale } from '../../contract/vocabulary.js';
import { officeInstant } from '../../kernel/office-dates.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.js';
import type { AuditExport } from '../requests/audit.query.js';
import type { AuditEventView } from '../views/audit.view.js';
import { AuditSeenStore } from './audit-seen.store.js';
import { AuditTrailReader } from './audit-trail.reader.js';

const EXPORTED_AT_MOST = 50_000;

@Injectable()
export class AuditTrailService {
  constructor(
    private readonly database: Database,
    private readonly reader: AuditTrailReader,
    private readonly store: AuditSeenStore,
    private readonly audit: AuditLog,
  ) {}

  /** Takes note of events; a second time changes nothing. */
  async see(actor: Actor, eventIds: readonly string[]): Promise<void> {
    await this.database.write((tx) => this.store.see(tx, actor.accountId, eventIds));
  }

  /** What the filter finds as CSV, the newest first; that it was exported is an event too. */
  async export(actor: Actor, { lang = 'zh-CN', ...filter }: AuditExport): Promise<string> {
    if ((await this.reader.count(actor, filter)) > EXPORTED_AT_MOST)
      throw new Refusal('audit.too-many', { limit: EXPORTED_AT_MOST });
    const events = await this.reader.found(actor, filter, EXPORTED_AT_MOST);
    await this.database.write((tx) =>
      this.audit.record(tx, { accountId: actor.accountId, type: 'audit.exported', facts: { rows: events.length } }),
    );
    const words = auditWords(lang);
    const header = AUDIT_COLUMNS.map((column) => words.columns[column]);
    return writeCsv([header, ...events.map((event) => cells(words, lang, event))]);
  }
}

/** An event as a line of the exported file. */
const cells = (words: AuditWords, locale: Locale, event: AuditEventView): string[] => [
  event.id,
  officeInstant(new Date(event.at), locale),
  actWords(words, event.type),
  event.stage === null ? '' : words.stages[event.stage],
  event.name ?? words.system,
  event.loginName ?? '',
  event.offices.map((office) => words.offices[office]).join(words.separator),
  event.objects.map((o) => words.fields[o.field] + words.colon + objectWords(words, o)).join(words.separator),
  event.details.map((d) => words.fields[d.field] + words.colon + valueWords(words, d)).join(words.separator),
  `${event.type} ${event.facts}`,
];
