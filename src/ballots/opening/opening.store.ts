/** What an opening is judged by, and what it freezes: manifest, roster, sealed keys and the beginning of the chain. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { ChainHead } from '../record/chain.store.js';
import { BallotSeat } from '../entities/ballot-seat.entity.js';
import { BallotTrustee } from '../entities/ballot-trustee.entity.js';
import type { Roster } from './panel-roster.js';
import type { Manifest } from '../protocol/bundle.js';
import { HEAD_0 } from '../protocol/chain.js';
import { canonicalJson } from '../protocol/jcs.js';

import type { NewBallotKeys } from '../secrets.js';

export interface BallotLine {
  id: string;
  label: string;
}

export interface Frozen {
  manifest: Manifest;
  hash: Buffer;
  /** Of the roster, sealed. */
  names: Buffer;
  keys: NewBallotKeys;
  roster: Roster;
}

@Injectable()
export class OpeningStore {
  /** Locks the review of a ballot and gives its meeting; null when there is no such ballot. */
  async lockReview(tx: Transaction, ballotId: string): Promise<string | null> {
    const place = await tx.row<{ meetingId: string }>(
      `select m.id as "meetingId" from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id
        where b.id = $1 for no key update of r`,
      [ballotId],
    );
    return place?.meetingId ?? null;
  }

  /** Whether a ballot of the meeting waits for its result. */
  async isPending(tx: Transaction, meetingId: string): Promise<boolean> {
    const pending = await tx.row(
      `select 1 from ballot where meeting_id = $1 and state in ('open', 'closing', 'closed')`,
      [meetingId],
    );
    return pending !== null;
  }

  /** Those on the paper, in its order. */
  paper(tx: Transaction, ballotId: string): Promise<BallotLine[]> {
    return tx.rows<BallotLine>(
      'select coalesce(candidate_id, invented) as id, label from ballot_candidate where ballot_id = $1 order by position',
      [ballotId],
    );
  }

  /** The ballot of the meeting that was opened before, with the end of its chain; null: this is the first. */
  previous(tx: Transaction, meetingId: string): Promise<{ ballotId: string; head: string } | null> {
    return tx.row<{ ballotId: string; head: string }>(
      `select b.id as "ballotId", encode(c.head, 'hex') as head from ballot b join ballot_chain c on c.ballot_id = b.id
        where b.meeting_id = $1 order by b.opened_at desc limit 1`,
      [meetingId],
    );
  }

  /** Freezes everything; gives the chain's beginning, to which nothing is appended yet. */
  async open(tx: Transaction, ballotId: string, { manifest, hash, names, keys, roster }: Frozen): Promise<ChainHead> {
    await tx.executeOne(
      `update ballot set state = 'open', manifest = $2, manifest_hash = $3, names_sealed = $4, ack_sealed = $5, panel_lead_seat = $6, opened_at = now() where id = $1`,
      [ballotId, canonicalJson(manifest), hash, names, keys.ackSealed, roster.panel?.leadSeat ?? null],
    );
    await tx.insert(
      BallotSeat,
      roster.seats.map(({ seat, credential }) => ({
        ballotId,
        seat,
        credential: credential === null ? null : Buffer.from(credential, 'hex'),
      })),
    );
    await tx.insert(
      BallotTrustee,
      keys.trustees.map(({ trustee, folderMark, sealed }, position) => ({
        ...{ ballotId, position, trustee: trustee.id, folderMark },
        secretsSealed: sealed,
      })),
    );
    const start = { sequence: 0, head: Buffer.from(HEAD_0, 'hex'), submitted: 0, heldFor: 0 };
    await tx.execute('insert into ballot_chain (ballot_id, sequence, head) values ($1, $2, $3)', [
      ballotId,
      start.sequence,
      start.head,
    ]);
    return start;
  }
}
