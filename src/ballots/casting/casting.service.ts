/**
 * Casting, in the order of the protocol: seat of the session, retry of an accepted paper, open, place, then the slow checks
 * in a thread and outside any transaction, then one short transaction. Acknowledged means committed (R56).
 */
import { Injectable } from '@nestjs/common';
import type { CastReceipt } from '../../contract/live.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AppendingService, receiptFor } from './appending.service.js';
import { BallotCache, type OpenedBallot } from '../ballot-cache.js';
import { CheckedPapers } from '../checking/checked-papers.js';
import { CheckingPool } from '../checking/checking-pool.js';
import { Intake } from './intake.js';
import { placeFault } from '../protocol/paper-check.js';
import { paperHash, type Paper } from '../protocol/paper-layout.js';
import type { CastFrame } from '../requests/cast.frame.js';
import { StandingReader, type Standing } from '../standing.reader.js';

interface UnderWay {
  paper: Paper;
  answer: Promise<CastReceipt>;
}

@Injectable()
export class CastingService {
  /** One paper per seat at a time: a retry of the same one shares the answer, another one is asked to wait. */
  private readonly underWay = new Map<string, UnderWay>();

  constructor(
    private readonly standings: StandingReader,
    private readonly cache: BallotCache,
    private readonly intake: Intake,
    private readonly pool: CheckingPool,
    private readonly checkedPapers: CheckedPapers,
    private readonly appending: AppendingService,
  ) {}

  /** Casts one paper for the actor's own seat. Idempotent: the same paper again gives the same receipt, even after the close. */
  async cast(actor: Actor, frame: CastFrame): Promise<CastReceipt> {
    const ballot = await this.cache.opened(frame.ballotId);
    const answered = this.intake.enter(ballot.id);
    try {
      const standing = await this.standings.of(ballot, {
        personId: actor.personId,
        revision: frame.revision,
        seen: frame.seen,
      });
      if (standing === null) throw new Refusal('resource.not-found');
      const { revision, nonce, seen, body, signature } = frame;
      return await this.receive(
        ballot,
        { seat: standing.seat, revision, nonce, seen, body, signature },
        frame.manifestHash,
        standing,
      );
    } finally {
      answered();
    }
  }

  private async receive(
    ballot: OpenedBallot,
    paper: Paper,
    manifestHash: string,
    standing: Standing,
  ): Promise<CastReceipt> {
    const { credential } = standing;
    if (!standing.onRoster) throw new Refusal('cast.not-on-roster');
    if (credential === null) throw new Refusal('cast.no-credential');
    // Hashing a large paper takes a millisecond of the event loop, so it waits until there is something to compare with.
    const hashUnder = (key: string, one: Paper): string => paperHash(ballot.protocol, Buffer.from(key, 'hex'), one);
    const hashOf = (one: Paper): string => hashUnder(credential, one);
    // The paper may have come from the seat's device before this one (R18): its receipt is the same all the same.
    const isRecorded = (): boolean => keysOf(ballot, standing).some((key) => hashUnder(key, paper) === standing.hash);
    if (standing.hash !== null && isRecorded()) return recorded(ballot.id, paper, standing);
    const key = `${ballot.id}/${paper.seat}`;
    const other = this.underWay.get(key);
    if (other !== undefined) {
      if (hashOf(other.paper) === hashOf(paper)) return other.answer;
      throw new Refusal('cast.in-progress');
    }
    // R7, R9: who has left the room votes no more; what was recorded before stays.
    if (!standing.present) throw new Refusal('cast.not-present');
    if (standing.state !== 'open') throw new Refusal('cast.not-open');
    const answer = this.checkAndAppend(ballot, paper, manifestHash, { ...standing, credential });
    this.underWay.set(key, { paper, answer });
    try {
      return await answer;
    } finally {
      this.underWay.delete(key);
    }
  }

  private async checkAndAppend(
    ballot: OpenedBallot,
    paper: Paper,
    manifestHash: string,
    standing: Standing & { credential: string },
  ): Promise<CastReceipt> {
    const { credential } = standing;
    const place = { manifestHash, credential, lastRevision: standing.revision ?? 0, isHead: () => standing.seenIsHead };
    const misplaced = placeFault(ballot.protocol, paper, place);
    if (misplaced !== null) throw new Refusal(misplaced.fault, misplaced.facts);
    const verdict = await this.pool.check({ manifest: ballot.manifestText, paper, credential });
    if (!verdict.ok) throw new Refusal(verdict.fault, verdict.facts);
    const receipt = await this.appending.append(ballot, { paper, hash: verdict.hash, credential });
    this.checkedPapers.remember(ballot.id, verdict.hash, paper.signature);
    return receipt;
  }
}

/** Every key under which a paper of this seat may have been recorded, the one in force first. */
function keysOf({ protocol }: OpenedBallot, { seat, credential, replacing }: Standing): string[] {
  const first = protocol.manifest.roster.find((line) => line.seat === seat)?.credential;
  return [...new Set([credential, first, ...replacing])].filter((key) => key !== null && key !== undefined);
}

/** The receipt that the same paper was given when it was recorded. */
function recorded(ballotId: string, paper: Paper, { hash, head, acknowledgement, at }: Standing): CastReceipt {
  if (hash === null || head === null || acknowledgement === null || at === null)
    throw new Error('the recorded paper is not whole');
  return receiptFor(ballotId, { paper, hash }, head, acknowledgement, at.toISOString());
}
