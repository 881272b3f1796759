/**
 * Group commit: checked papers of one ballot are committed in batches, each with its own event, head and acknowledgement. The
 * chain's row lock is the judge between processes, and constraints are the last one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CastReceipt } from '../../contract/live.js';
import type { BallotState } from '../../contract/vocabulary.js';
import { Batches } from '../../kernel/batches.js';
import { Database, violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ChainStore, type AppendedPaper, type RosterSeat } from '../record/chain.store.js';
import type { OpenedBallot } from '../ballot-cache.js';
import { FrozenBallotsReader } from '../record/frozen-ballots.reader.js';
import { acknowledge, nextHead } from '../protocol/chain.js';
import { entriesOf } from '../protocol/manifest.js';
import { receiptOf } from '../protocol/receipts.js';
import { canonicalJson } from '../protocol/jcs.js';
import { BallotSecretsVault } from '../secrets.js';
import type { Paper } from '../protocol/paper-layout.js';

export interface CheckedPaper {
  paper: Paper;
  /** Lower-case hex. */
  hash: string;
  credential: string;
}

type Outcome = { receipt: CastReceipt } | { refused: unknown };

/** Violations that a paper of the batch caused itself; then the papers go one by one, so that it fails alone. */
const OF_ONE_PAPER = new Set(['paper_alpha_pkey', 'paper_once', 'paper_pkey', 'ballot_event_head_once']);

@Injectable()
export class AppendingService {
  private readonly batches = new Batches<OpenedBallot, CheckedPaper, Outcome>((ballot, batch) =>
    this.outcomes(ballot, batch),
  );

  constructor(
    private readonly database: Database,
    private readonly chain: ChainStore,
    private readonly frozen: FrozenBallotsReader,
    private readonly secrets: BallotSecretsVault,
  ) {}

  /** Appends one checked paper; resolves after the commit (R56), or refuses without a trace. */
  async append(ballot: OpenedBallot, checked: CheckedPaper): Promise<CastReceipt> {
    const outcome = await this.batches.add(ballot, checked);
    if ('refused' in outcome) throw outcome.refused;
    return outcome.receipt;
  }

  private async outcomes(ballot: OpenedBallot, batch: readonly CheckedPaper[]): Promise<readonly Outcome[]> {
    try {
      return await this.commit(ballot, batch);
    } catch (error) {
      if (!OF_ONE_PAPER.has(violatedConstraint(error) ?? '')) return batch.map(() => ({ refused: error }));
      if (batch.length === 1) return [{ refused: new Refusal('cast.repeated-alpha') }];
      const alone: Outcome[] = [];
      for (const checked of batch) alone.push(...(await this.outcomes(ballot, [checked])));
      return alone;
    }
  }

  private async commit(ballot: OpenedBallot, batch: readonly CheckedPaper[]): Promise<Outcome[]> {
    const ack = await this.secrets.ack(ballot.id, () => this.frozen.sealedAck(ballot.id));
    for (;;) {
      const outcomes = await this.attempt(ballot, batch, ack);
      if (!('heldFor' in outcomes)) return outcomes;
      await pause(outcomes.heldFor);
    }
  }

  /** One transaction; nothing where the chain is held for two signatures (R18): papers wait that moment. */
  private attempt(
    ballot: OpenedBallot,
    batch: readonly CheckedPaper[],
    ack: Uint8Array,
  ): Promise<Outcome[] | { heldFor: number }> {
    return this.database.write(async (tx) => {
      const chain = await this.chain.lock(tx, ballot.id);
      if (chain.heldFor > 0) return { heldFor: chain.heldFor };
      // A statement of its own: after waiting for the lock this reads what the close may have committed meanwhile.
      const now = await this.stateNow(tx, ballot.id, batch);
      const appended: AppendedPaper[] = [];
      let head = chain.head.toString('hex');
      const outcomes = batch.map((checked): Outcome => {
        const refusal = refusalNow(now, checked, ballot);
        if (refusal !== null) return { refused: refusal };
        const event = {
          type: 'cast',
          seat: checked.paper.seat,
          revision: checked.paper.revision,
          ballot: checked.hash,
        } as const;
        head = nextHead(head, event);
        const acknowledgement = acknowledge(ballot.protocol.mh, checked.hash, head, ack);
        appended.push(rowOf(ballot, checked, canonicalJson(event), head, acknowledgement));
        now.seats.set(checked.paper.seat, {
          seat: checked.paper.seat,
          credential: checked.credential,
          revision: checked.paper.revision,
          present: true,
        });
        return { receipt: receiptFor(ballot.id, checked, head, acknowledgement, now.at) };
      });
      if (appended.length > 0) {
        await this.chain.appendPapers(tx, ballot.id, chain, appended);
        // R12: a replaced paper moves nothing that anybody is shown, so nobody is told of it.
        if (appended.some(({ revision }) => revision === 1)) tx.announce({ meetingId: ballot.meetingId, part: 'fast' });
      }
      return outcomes;
    });
  }

  private async stateNow(tx: Transaction, ballotId: string, batch: readonly CheckedPaper[]): Promise<Now> {
    const rows = await this.chain.seatsNow(
      tx,
      ballotId,
      batch.map(({ paper }) => paper.seat),
    );
    const [first] = rows;
    if (first === undefined) throw new Error(`ballot ${ballotId} has lost its roster`);
    return { state: first.state, at: first.at.toISOString(), seats: new Map(rows.map((row) => [row.seat, row])) };
  }
}

interface Now {
  state: BallotState;
  at: string;
  seats: Map<number, RosterSeat>;
}

/** What may have changed while the paper was being checked: the close, another paper of the seat, its credential, who is there. */
function refusalNow(now: Now, { paper, credential }: CheckedPaper, ballot: OpenedBallot): Refusal | null {
  // `closing` still takes what was received before the close; the intake holds the freeze back until then.
  if (now.state !== 'open' && now.state !== 'closing') return new Refusal('cast.not-open');
  const seat = now.seats.get(paper.seat);
  if (seat === undefined) return new Refusal('cast.not-on-roster');
  // R7, R9: the record never says that somebody voted who had left before
  if (!seat.present) return new Refusal('cast.not-present');
  if (seat.credential !== credential) return new Refusal('cast.other-credential');
  if (ballot.protocol.manifest.policy === 'first' && seat.revision > 0) return new Refusal('cast.final');
  return paper.revision === seat.revision + 1
    ? null
    : new Refusal('cast.wrong-revision', { expected: seat.revision + 1 });
}

function rowOf(
  ballot: OpenedBallot,
  { paper, hash }: CheckedPaper,
  event: string,
  head: string,
  acknowledgement: string,
): AppendedPaper {
  return {
    seat: paper.seat,
    revision: paper.revision,
    nonce: Buffer.from(paper.nonce),
    seen: Buffer.from(paper.seen, 'hex'),
    body: Buffer.from(paper.body.buffer, paper.body.byteOffset, paper.body.byteLength),
    entries: entriesOf(ballot.protocol.manifest, paper.seat).length,
    signature: Buffer.from(paper.signature),
    hash: Buffer.from(hash, 'hex'),
    event,
    head: Buffer.from(head, 'hex'),
    acknowledgement: Buffer.from(acknowledgement, 'hex'),
  };
}

/** What the voter keeps. */
export function receiptFor(
  ballotId: string,
  paper: { paper: { revision: number }; hash: string },
  head: string,
  acknowledgement: string,
  at: string,
): CastReceipt {
  return {
    ballotId,
    revision: paper.paper.revision,
    hash: paper.hash,
    head,
    acknowledgement,
    receipt: receiptOf(paper.hash),
    at,
  };
}
