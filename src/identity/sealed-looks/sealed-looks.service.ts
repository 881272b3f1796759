/**
 * R55: a sealed field is seen in full only by a deliberate act with a reason. The look, its event and the opening are one
 * transaction, so that nothing is seen without being told.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import { writesNumberOut } from '../domain/look-reason.js';
import type { LookRequest } from '../requests/look.request.js';
import { SealedLooksStore } from './sealed-looks.store.js';
import type { SealedValueView } from '../views/look.view.js';

/** How long a screen shows it. */
const SHOWN_SECONDS = 60;

/** Whose field it is, and in which review; null where there is no such person for this actor. */
export type FindSubject = (tx: Transaction) => Promise<{ personId: string; reviewId: string } | null>;

@Injectable()
export class SealedLooksService {
  constructor(
    private readonly database: Database,
    private readonly store: SealedLooksStore,
    private readonly accounts: AccountsStore,
    private readonly audit: AuditLog,
  ) {}

  /** Opens a field of whom `find` finds; who may look is its matter, and who may not hears the same whether there is somebody or not. */
  async look(actor: Actor, { field, reason }: LookRequest, find: FindSubject): Promise<SealedValueView> {
    if (writesNumberOut(reason)) throw new Refusal('look.reason-number');
    return this.database.write(async (tx) => {
      const subject = await find(tx);
      if (subject === null) throw new Refusal('resource.not-found');
      const look = { ...subject, field, reason, lookedBy: actor.accountId };
      const { id, withinHour } = await this.store.record(tx, look);
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'sealed-field.looked',
        facts: {
          look: id,
          person: subject.personId,
          account: (await this.accounts.accountOf(tx, subject.personId))?.id ?? null,
          review: subject.reviewId,
          field,
          reason,
          withinHour,
        },
      });
      return { field, value: await this.store.open(tx, look), seconds: SHOWN_SECONDS };
    });
  }
}
