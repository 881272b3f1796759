/** A ballot whose key is lost before the tally is void, and says so; its papers are kept. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { next } from '../kernel/lifecycle.js';
import { AgendaStepsService, MeetingLog } from '../meetings/index.js';
import { Database } from '../platform/database/database.js';
import { BallotsStore } from './ballots.store.js';
import { BALLOT_LIFECYCLE } from './domain/lifecycle.js';

export const KEY_LOST = 'key lost before the tally';

@Injectable()
export class VoidingService {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly log: MeetingLog,
    private readonly items: AgendaStepsService,
    private readonly audit: AuditLog,
  ) {}

  /** Voids an opened ballot; one that is already void or announced stays as it is. */
  async voidForLostKey(ballotId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const place = await tx.row<{ meetingId: string }>('select meeting_id as "meetingId" from ballot where id = $1', [
        ballotId,
      ]);
      if (place === null) return;
      await this.log.lock(tx, place.meetingId);
      const ballot = await this.store.lock(tx, ballotId);
      const state = next(BALLOT_LIFECYCLE, ballot.state, 'void', 'system');
      if (state === null) return;
      const chain = await this.store.lockChain(tx, ballotId);
      await this.store.append(tx, ballotId, chain, { type: 'void', reason: KEY_LOST });
      await tx.executeOne(
        'update ballot set state = $2, void_reason = $3, secrets_sealed = null, ack_sealed = null where id = $1',
        [ballotId, state, KEY_LOST],
      );
      if (ballot.agendaItemId !== null) await this.items.follow(tx, ballot.agendaItemId, 'void');
      await this.log.write(tx, ballot.meetingId, {
        accountId: null,
        type: 'ballot.void',
        facts: { ballot: ballotId, title: ballot.title, reason: KEY_LOST },
      });
      await this.audit.record(tx, {
        accountId: null,
        type: 'ballot.void',
        stage: 'ballot',
        facts: { ballot: ballotId, reason: KEY_LOST },
      });
    });
  }
}
