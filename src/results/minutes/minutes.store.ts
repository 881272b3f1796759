/** Writes of the minutes; the meeting is locked before any of them, so that two at once find each other. */
import { Injectable } from '@nestjs/common';
import type { MinutesState } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { MinutesReopening } from '../entities/minutes-reopening.entity.js';
import { MinutesText } from '../entities/minutes-text.entity.js';
import { MinutesVersion } from '../entities/minutes-version.entity.js';
import { PrintedMinutes } from '../entities/printed-minutes.entity.js';
import { STANDING } from './minutes.reader.js';
import type { MinutesStandingView } from '../views/minutes.view.js';

export interface LastText {
  revision: number;
  textSealed: Buffer;
  writtenBy: string;
  writer: string;
  writtenAt: Date;
}

@Injectable()
export class MinutesStore {
  async standing(tx: Transaction, meetingId: string): Promise<MinutesStandingView> {
    const row = await tx.row<MinutesStandingView>(STANDING, [meetingId]);
    if (row === null) throw new Error('a meeting vanished under its lock');
    return row;
  }

  /** The state alone. */
  async state(tx: Transaction, meetingId: string): Promise<MinutesState> {
    return (await this.standing(tx, meetingId)).state;
  }

  async lastText(tx: Transaction, meetingId: string, section: string): Promise<LastText | null> {
    return tx.row<LastText>(
      `select t.revision, t.text_sealed as "textSealed", t.written_by as "writtenBy", p.name as writer, t.written_at as "writtenAt"
         from minutes_text t join account a on a.id = t.written_by join person p on p.id = a.person_id
        where t.meeting_id = $1 and t.section = $2 order by t.revision desc limit 1`,
      [meetingId, section],
    );
  }

  /** Whether an item or a candidate is part of this meeting: on its agenda, or in a ballot of it. */
  async hasSubject(
    tx: Transaction,
    meetingId: string,
    subject: { kind: 'item' | 'candidate'; id: string },
  ): Promise<boolean> {
    const sql =
      subject.kind === 'item'
        ? 'select 1 from agenda_item where meeting_id = $1 and id = $2'
        : `select 1 from agenda_item i join agenda_item_candidate c on c.item_id = i.id where i.meeting_id = $1 and c.candidate_id = $2
           union all select 1 from ballot b join ballot_candidate c on c.ballot_id = b.id
            where b.meeting_id = $1 and c.candidate_id = $2 and b.opened_at is not null limit 1`;
    return (await tx.row(sql, [meetingId, subject.id])) !== null;
  }

  insertText(tx: Transaction, text: Omit<MinutesText, 'writtenAt'> & { writtenAt: Date }): Promise<void> {
    return tx.insert(MinutesText, text);
  }

  insertVersion(tx: Transaction, version: MinutesVersion): Promise<void> {
    return tx.insert(MinutesVersion, version);
  }

  insertReopening(tx: Transaction, reopening: MinutesReopening): Promise<void> {
    return tx.insert(MinutesReopening, reopening);
  }

  /** Numbers a copy of a finished version; two at once get two numbers. */
  async recordPrinting(tx: Transaction, copy: Omit<PrintedMinutes, 'number'>): Promise<number> {
    const row = await tx.row<{ number: number }>(
      'select coalesce(max(number), 0) + 1 as number from printed_minutes where meeting_id = $1 and version = $2',
      [copy.meetingId, copy.version],
    );
    const number = row?.number ?? 1;
    await tx.insert(PrintedMinutes, { ...copy, number });
    return number;
  }
}
