/** The chain of an open ballot: its lock, and what is appended to it. Casting takes this lock and none above it. */
import { Injectable } from '@nestjs/common';
import type { BallotState } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { BallotEvent } from '../protocol/bundle.js';
import { nextHead } from '../protocol/chain.js';
import { canonicalJson } from '../protocol/jcs.js';

export interface ChainHead {
  sequence: number;
  head: Buffer;
  submitted: number;
  /** Milliseconds for which papers wait, so that two signatures can be for this head (R18). */
  heldFor: number;
}

/** A seat of the roster with what it has submitted so far. */
export interface RosterSeat {
  seat: number;
  /** The key in force, lower-case hex; null: it has none. */
  credential: string | null;
  revision: number;
  /** Whether the expert is in the room at this moment. */
  present: boolean;
}

/** A checked paper on its way into the chain, with what its append fixed. */
export interface AppendedPaper {
  seat: number;
  revision: number;
  nonce: Buffer;
  seen: Buffer;
  body: Buffer;
  /** Of candidates, at the start of the body. */
  entries: number;
  signature: Buffer;
  hash: Buffer;
  event: string;
  head: Buffer;
  acknowledgement: Buffer;
}

@Injectable()
export class ChainStore {
  /** Locks the chain; the ballot is locked before it by whoever needs both. */
  async lock(tx: Transaction, ballotId: string): Promise<ChainHead> {
    const chain = await tx.row<ChainHead>(
      `select sequence, head, submitted,
              coalesce(greatest(0, ceil(extract(epoch from held_until - clock_timestamp()) * 1000)), 0)::int as "heldFor"
         from ballot_chain where ballot_id = $1 for update`,
      [ballotId],
    );
    if (chain === null) throw new Error(`ballot ${ballotId} has no chain`);
    return chain;
  }

  /** The ballot's state and these seats of its roster, as whoever holds the chain's lock finds them. */
  seatsNow(
    tx: Transaction,
    ballotId: string,
    seats: readonly number[],
  ): Promise<(RosterSeat & { state: BallotState; at: Date })[]> {
    return tx.rows<RosterSeat & { state: BallotState; at: Date }>(
      `select b.state, now() as at, s.seat, encode(s.credential, 'hex') as credential, s.revision,
              own.attendance = 'present' as present
         from ballot b join ballot_seat s on s.ballot_id = b.id
         join seat own on own.meeting_id = b.meeting_id and own.number = s.seat where b.id = $1 and s.seat = any($2)`,
      [ballotId, seats],
    );
  }

  /** Appends one event that is not a paper; the chain is locked. Gives the new head in hex. */
  async append(tx: Transaction, ballotId: string, chain: ChainHead, event: BallotEvent): Promise<ChainHead> {
    const head = Buffer.from(nextHead(chain.head.toString('hex'), event), 'hex');
    const sequence = chain.sequence + 1;
    await tx.execute('insert into ballot_event (ballot_id, sequence, event, head) values ($1, $2, $3, $4)', [
      ballotId,
      sequence,
      canonicalJson(event),
      head,
    ]);
    await tx.executeOne('update ballot_chain set sequence = $2, head = $3 where ballot_id = $1', [
      ballotId,
      sequence,
      head,
    ]);
    return { ...chain, sequence, head };
  }

  /**
   * Appends checked papers in order, in one statement: events, papers, randomness and the roster's revisions. A violated
   * constraint (the same paper or the same randomness again) fails the whole batch and changes nothing. All bodies travel
   * as one binary value and are cut apart here: an array of them would be sent, and read again, as text of twice the size.
   */
  async appendPapers(
    tx: Transaction,
    ballotId: string,
    chain: ChainHead,
    papers: readonly AppendedPaper[],
  ): Promise<void> {
    const last = papers[papers.length - 1];
    if (last === undefined) return;
    const column = <K extends keyof AppendedPaper>(key: K) => papers.map((paper) => paper[key]);
    const lengths = papers.map(({ body }) => body.length);
    let end = 0;
    const starts = lengths.map((length) => (end += length) - length);
    await tx.execute(APPEND, [
      ballotId,
      chain.sequence,
      column('seat'),
      column('revision'),
      column('nonce'),
      column('seen'),
      column('signature'),
      column('hash'),
      column('event'),
      column('head'),
      column('acknowledgement'),
      starts,
      lengths,
      column('entries'),
      Buffer.concat(column('body')),
      papers.length,
      last.head,
    ]);
  }
}

/** Every α stands at the start of its entry of 544 bytes, and the entries at the start of the body. */
const APPEND = `
with arriving as (
  select * from unnest($3::int[], $4::int[], $5::bytea[], $6::bytea[], $7::bytea[], $8::bytea[], $9::text[], $10::bytea[], $11::bytea[], $12::int[], $13::int[], $14::int[])
    with ordinality as t(seat, revision, nonce, seen, signature, hash, event, head, acknowledgement, start, length, entries, n)
), events as (
  insert into ballot_event (ballot_id, sequence, event, head) select $1, $2 + n, event, head from arriving
), papers as (
  insert into paper (ballot_id, seat, revision, nonce, seen, body, signature, hash, head, acknowledgement)
  select $1, seat, revision, nonce, seen, substring($15::bytea from start + 1 for length), signature, hash, head, acknowledgement from arriving
), alphas as (
  insert into paper_alpha (ballot_id, alpha)
  select $1, substring($15::bytea from start + 1 + 544 * i for 32) from arriving, generate_series(0, entries - 1) as i
), seats as (
  update ballot_seat s set revision = a.revision from arriving a where s.ballot_id = $1 and s.seat = a.seat
)
update ballot_chain set sequence = $2 + $16, head = $17,
       submitted = submitted + (select count(*) from arriving where revision = 1) where ballot_id = $1`;
