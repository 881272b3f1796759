/**
 * Casting, in the order of the protocol: seat of the session, retry of an accepted paper, open, place, then the slow checks
 * in a thread and outside any transaction, then one short transaction. Acknowledged means committed (R56).
 */
import { Injectable } from '@nestjs/common';
import type { CastReceipt } from '../contract/live.js';
import type { BallotState } from '../contract/vocabulary.js';
import { MeetingFacts } from '../meetings/index.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { AppendingService, receiptFor } from './appending.service.js';
import { BallotCache, type OpenedBallot } from './ballot-cache.js';
import { CheckedPapers } from './checking/checked-papers.js';
import { CheckingPool } from './checking/checking-pool.js';
import { Intake } from './intake.js';
import { placeFault } from './protocol/paper-check.js';
import { paperHash, type Paper } from './protocol/paper-layout.js';
import type { CastFrame } from './requests/cast.frame.js';

interface Standing {
  state: BallotState;
  credential: string | null;
  revision: number;
  seenIsHead: boolean;
}

interface Accepted {
  revision: number;
  head: string;
  acknowledgement: string;
  at: Date;
}

@Injectable()
export class CastingService {
  /** One paper per seat at a time: a retry of the same one shares the answer, another one is asked to wait. */
  private readonly underWay = new Map<string, { hash: string; answer: Promise<CastReceipt> }>();

  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingFacts,
    private readonly cache: BallotCache,
    private readonly intake: Intake,
    private readonly pool: CheckingPool,
    private readonly checkedPapers: CheckedPapers,
    private readonly appending: AppendingService,
  ) {}

  /** Casts one paper for the actor's own seat. Idempotent: the same paper again gives the same receipt, even after the close. */
  async cast(actor: Actor, frame: CastFrame): Promise<CastReceipt> {
    const ballot = await this.cache.opened(frame.ballotId);
    const own = await this.meetings.seatOf(ballot.meetingId, actor.personId);
    if (own === null) throw new Refusal('seat.not-yours');
    const paper: Paper = { seat: own.seat, revision: frame.revision, nonce: frame.nonce, seen: frame.seen, body: frame.body, signature: frame.signature };
    this.intake.enter(ballot.id);
    try {
      return await this.receive(ballot, paper, frame.manifestHash);
    } finally {
      this.intake.leave(ballot.id);
    }
  }

  private async receive(ballot: OpenedBallot, paper: Paper, manifestHash: string): Promise<CastReceipt> {
    const standing = await this.standing(ballot.id, paper);
    if (standing === null) throw new Refusal('cast.not-on-roster');
    if (standing.credential === null) throw new Refusal('cast.no-credential');
    const hash = paperHash(ballot.protocol, Buffer.from(standing.credential, 'hex'), paper);
    const accepted = await this.accepted(ballot.id, hash);
    if (accepted !== null) return accepted;
    const key = `${ballot.id}/${paper.seat}`;
    const other = this.underWay.get(key);
    if (other !== undefined) {
      if (other.hash === hash) return other.answer;
      throw new Refusal('cast.in-progress');
    }
    if (standing.state !== 'open') throw new Refusal('cast.not-open');
    const answer = this.checkAndAppend(ballot, paper, manifestHash, { ...standing, credential: standing.credential });
    this.underWay.set(key, { hash, answer });
    try {
      return await answer;
    } finally {
      this.underWay.delete(key);
    }
  }

  private async checkAndAppend(ballot: OpenedBallot, paper: Paper, manifestHash: string, standing: Standing & { credential: string }): Promise<CastReceipt> {
    const { credential } = standing;
    const place = { manifestHash, credential, lastRevision: standing.revision, isHead: () => standing.seenIsHead };
    const misplaced = placeFault(ballot.protocol, paper, place);
    if (misplaced !== null) throw new Refusal(misplaced.fault, misplaced.facts);
    const verdict = await this.pool.check({ manifest: ballot.manifestText, paper, credential });
    if (!verdict.ok) throw new Refusal(verdict.fault, verdict.facts);
    const receipt = await this.appending.append(ballot, { paper, hash: verdict.hash, credential });
    this.checkedPapers.remember(ballot.id, verdict.hash);
    return receipt;
  }

  /** What the database says about the seat at this moment; null when it is not on the roster. */
  private async standing(ballotId: string, paper: Paper): Promise<Standing | null> {
    return this.database.readOne<Standing>(
      `select b.state, encode(s.credential, 'hex') as credential, s.revision,
              exists (select 1 from ballot_event e where e.ballot_id = b.id and e.head = decode($3, 'hex')) as "seenIsHead"
         from ballot b join ballot_seat s on s.ballot_id = b.id and s.seat = $2 where b.id = $1`,
      [ballotId, paper.seat, paper.seen],
    );
  }

  private async accepted(ballotId: string, hash: string): Promise<CastReceipt | null> {
    const row = await this.database.readOne<Accepted>(
      `select revision, encode(head, 'hex') as head, encode(acknowledgement, 'hex') as acknowledgement, at
         from paper where ballot_id = $1 and hash = decode($2, 'hex')`,
      [ballotId, hash],
    );
    return row === null ? null : receiptFor(ballotId, { paper: row, hash }, row.head, row.acknowledgement, row.at.toISOString());
  }
}
