/** R55: the notice on personal information, accepted by everybody at the first sign-in and again whenever it changes. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { NOTICE } from '../../contract/notice.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { NoticeStore } from './notice.store.js';
import { OwnAccountReader } from '../accounts/own-account.reader.js';
import type { NoticeView } from '../views/session.view.js';

@Injectable()
export class NoticeService {
  constructor(
    private readonly database: Database,
    private readonly reader: OwnAccountReader,
    private readonly store: NoticeStore,
    private readonly audit: AuditLog,
  ) {}

  async state(actor: Actor): Promise<NoticeView> {
    const at = await this.reader.acceptedAt(actor.accountId, NOTICE.version);
    return { version: NOTICE.version, acceptedAt: at?.toISOString() ?? null };
  }

  /** Keeps that this version was accepted, and when; a second time changes nothing. */
  async accept(actor: Actor, version: number): Promise<void> {
    if (version !== NOTICE.version) throw new Refusal('account.notice-outdated');
    await this.database.write(async (tx) => {
      if (await this.store.accept(tx, actor.accountId, version))
        await this.audit.record(tx, { accountId: actor.accountId, type: 'notice.accepted', facts: { version } });
    });
  }
}
