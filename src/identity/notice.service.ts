/** R55: the notice on personal information, accepted by everybody at the first sign-in and again whenever it changes. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { NOTICE } from '../contract/notice.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import type { NoticeView } from './views/session.view.js';

@Injectable()
export class NoticeService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async state(actor: Actor): Promise<NoticeView> {
    const row = await this.database.readOne<{ at: Date }>(
      'select accepted_at as at from notice_acceptance where account_id = $1 and version = $2',
      [actor.accountId, NOTICE.version],
    );
    return { version: NOTICE.version, acceptedAt: row?.at.toISOString() ?? null };
  }

  /** Keeps that this version was accepted, and when; a second time changes nothing. */
  async accept(actor: Actor, version: number): Promise<void> {
    if (version !== NOTICE.version) throw new Refusal('account.notice-outdated');
    await this.database.write(async (tx) => {
      const accepted = await tx.execute(
        'insert into notice_acceptance (account_id, version) values ($1, $2) on conflict do nothing',
        [actor.accountId, version],
      );
      if (accepted === 1)
        await this.audit.record(tx, { accountId: actor.accountId, type: 'notice.accepted', facts: { version } });
    });
  }
}
