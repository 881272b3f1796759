/**
 * After a crash: a close that was under way is finished, a result that was to appear at the close appears, and a
 * key that outlived its tally is destroyed.
 */
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { ClosingService } from './closing.service.js';
import { BallotSecretsVault } from './secrets.js';

interface Unfinished {
  id: string;
  meetingId: string;
  state: 'open' | 'closing' | 'closed';
  announce: 'close' | 'chair';
}

@Injectable()
export class RecoveryService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Recovery');

  constructor(
    private readonly database: Database,
    private readonly closing: ClosingService,
    private readonly secrets: BallotSecretsVault,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const unfinished = await this.database.read<Unfinished>(
      `select id, meeting_id as "meetingId", state, announce from ballot where state in ('open', 'closing', 'closed')`,
    );
    for (const ballot of unfinished) await this.resume(ballot);
    const finished = await this.database.read<{ id: string }>(
      `select id from ballot where state in ('announced', 'annulled', 'void')`,
    );
    for (const { id } of finished) if (await this.secrets.has(id)) await this.secrets.destroy(id);
  }

  private async resume(ballot: Unfinished): Promise<void> {
    if (!(await this.secrets.has(ballot.id))) {
      // Not voided by a mere start, which may be that of a server without the folder of keys: the announcement finds the
      // same, and says so to the people in the room.
      this.logger.error({ ballotId: ballot.id }, 'the key of this ballot is not in the key folder of this server');
    }
    const unfinished = ballot.state === 'closing' || (ballot.state === 'closed' && ballot.announce === 'close');
    // Not awaited: a large recount must not keep the server from answering.
    if (unfinished) this.closing.finishSurely(ballot.id, ballot.meetingId);
  }
}
