/** What a person keeps of the ballots of all meetings: the own receipts, and no word of anybody else's (R12). */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/security/actor.js';
import { receiptOf } from '../protocol/receipts.js';
import { RUN_OFF_PLACES } from '../rounds/run-off-places.js';
import type { OwnBallotView } from '../views/own-ballot.view.js';

interface Row extends Omit<OwnBallotView, 'paper'> {
  revision: number | null;
  hash: string;
  head: string;
  acknowledgement: string;
  at: Date;
}

@Injectable()
export class OwnBallotsReader {
  constructor(private readonly database: Database) {}

  /** Ballots that are over, of every meeting in which the actor has a seat that stood on the ballot's roster. */
  async mine(actor: Actor): Promise<OwnBallotView[]> {
    const rows = await this.database.read<Row>(
      `select b.id as "ballotId", b.meeting_id as "meetingId", b.number, b.round, b.title, ${RUN_OFF_PLACES}, b.rehearsal, b.panel_name as panel, b.state,
              p.revision, p.hash, p.head, p.acknowledgement, p.at
         from seat s
         join ballot b on b.meeting_id = s.meeting_id and b.state in ('closed', 'announced', 'annulled', 'void')
         join ballot_seat r on r.ballot_id = b.id and r.seat = s.number
         left join lateral (
           select p.revision, encode(p.hash, 'hex') as hash, encode(p.head, 'hex') as head,
                  encode(p.acknowledgement, 'hex') as acknowledgement, p.at
             from paper p where p.ballot_id = b.id and p.seat = s.number order by p.revision desc limit 1
         ) p on true
        where s.person_id = $1 order by b.meeting_id, b.rehearsal desc, b.number`,
      [actor.personId],
    );
    return rows.map(({ revision, hash, head, acknowledgement, at, ...ballot }) => ({
      ...ballot,
      paper:
        revision === null
          ? null
          : { revision, receipt: receiptOf(hash), hash, head, acknowledgement, at: at.toISOString() },
    }));
  }
}
