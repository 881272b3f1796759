/** R22: a practice ballot goes the whole way of a real one, with invented candidates, and is marked from the manifest on. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MeetingLog } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsStore } from '../ballots.store.js';
import { INVENTED, REHEARSAL_TITLE, mayRehearse } from '../domain/rehearsal.js';
import { DraftsStore } from './drafts.store.js';
import type { RehearseRequest } from '../requests/rehearse.request.js';

/** A rehearsal is of the plenary, beside the agenda, and without places or a cap. */
const NO_LIMITS = {
  ...{ verdictsOnly: false, agendaItemId: null, panelId: null },
  ...{ quotaCount: null, quotaPercent: null, cap: null },
};

@Injectable()
export class RehearsingService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
    private readonly store: BallotsStore,
    private readonly drafts: DraftsStore,
  ) {}

  /**
   * Drafts a rehearsal, ready to be opened like any ballot; as many as wished, one after the other, until the first real ballot
   * has opened. The same again is the draft that is there.
   */
  async draft(actor: Actor, meetingId: string, { policy, announce }: RehearseRequest): Promise<string> {
    const id = randomUUID();
    return this.database.write(async (tx) => {
      await this.log.lockBeforeEnd(tx, actor, meetingId);
      await this.refuseLate(tx, meetingId);
      const title = REHEARSAL_TITLE;
      const draft = { ...{ title, policy, announce, rehearsal: true }, createdBy: actor.accountId };
      const same = await this.drafts.same(
        tx,
        meetingId,
        { ...NO_LIMITS, ...draft },
        INVENTED.map((nobody) => nobody.id),
      );
      if (same !== null) return same;
      await this.drafts.add(
        tx,
        { id, meetingId, ...NO_LIMITS, ...draft },
        INVENTED.map((nobody) => ({ candidateId: null, invented: nobody.id, label: nobody.label })),
      );
      const facts = { ballot: id, title, candidates: INVENTED.length };
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'ballot.drafted', facts });
      return id;
    });
  }

  /** Refused once a real ballot of the meeting has opened; the meeting is locked. */
  async refuseLate(tx: Transaction, meetingId: string): Promise<void> {
    const ballots = await this.store.ofMeeting(tx, meetingId);
    if (!mayRehearse(ballots)) throw new Refusal('ballot.rehearsal-late');
  }
}
