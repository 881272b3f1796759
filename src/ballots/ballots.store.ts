/**
 * Writes and locks of ballots. Lock order: meeting → ballot → chain → seat. Casting locks only the chain and below, so
 * a room full of papers never waits for the console.
 */
import { Injectable } from '@nestjs/common';
import type { BallotState } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { Tally } from './entities/tally.entity.js';
import { keeps, keepsFromRounds, type Keeping } from './domain/round-rule.js';
import { canonicalJson } from './protocol/jcs.js';
import { nextHead } from './protocol/chain.js';
import type { BallotEvent, CandidateResult, Decryption } from './protocol/bundle.js';
import type { HeldTrustee } from './secrets.js';

export interface LockedBallot {
  id: string;
  meetingId: string;
  agendaItemId: string | null;
  /** R3: the panel that votes, and as what; null: the plenary. */
  panelId: string | null;
  panelName: string | null;
  number: number;
  round: number;
  title: string;
  state: BallotState;
  rehearsal: boolean;
  policy: 'first' | 'last';
  announce: 'close' | 'chair';
  verdictsOnly: boolean;
  quotaCount: number | null;
  quotaPercent: string | null;
  cap: number | null;
  /** The ballot that it is a further round of, and why there is one (R14). */
  follows: string | null;
  reason: string | null;
  manifest: string | null;
  closeHead: Buffer | null;
}

export interface BallotPlace {
  meetingId: string;
  /** R3: the seat of the lead of the panel that votes, if there; null: a ballot of the plenary too. */
  panelLeadSeat: number | null;
}

/** What a draft says, but for its candidates. */
export interface DraftOf {
  createdBy: string;
  rehearsal: boolean;
  title: string;
  policy: 'first' | 'last';
  announce: 'close' | 'chair';
  verdictsOnly: boolean;
  agendaItemId: string | null;
  panelId: string | null;
  quotaCount: number | null;
  quotaPercent: string | null;
  cap: number | null;
}

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
export class BallotsStore {
  constructor(private readonly database: Database) {}

  /** Locks one ballot; its meeting is locked first by whoever needs both. */
  async lock(tx: Transaction, ballotId: string): Promise<LockedBallot> {
    const ballot = await tx.row<LockedBallot>(
      `select id, meeting_id as "meetingId", agenda_item_id as "agendaItemId", panel_id as "panelId", panel_name as "panelName", number, round, follows, title, state, rehearsal, policy, announce, verdicts_only as "verdictsOnly", reason,
              quota_count as "quotaCount", quota_percent::text as "quotaPercent", cap, manifest, close_head as "closeHead"
         from ballot where id = $1 for no key update`,
      [ballotId],
    );
    if (ballot === null) throw new Refusal('resource.not-found');
    return ballot;
  }

  /**
   * The draft that was made last in this meeting, where it is of the same account and says the same; null where it is not. A
   * second click, or one after a lost answer, is to make no second draft. The meeting is locked.
   */
  async sameDraft(
    tx: Transaction,
    meetingId: string,
    draft: DraftOf,
    candidateIds: readonly string[],
  ): Promise<string | null> {
    const row = await tx.row<{ id: string }>(
      `select b.id from ballot b
        where b.meeting_id = $1 and b.state = 'draft' and b.round = 1 and b.number = (select max(number) from ballot where meeting_id = $1)
          and (b.created_by, b.rehearsal, b.title, b.policy, b.announce, b.verdicts_only) = ($2, $3, $4, $5, $6, $7)
          and b.agenda_item_id is not distinct from $8 and b.panel_id is not distinct from $9 and b.quota_count is not distinct from $10
          and b.quota_percent is not distinct from $11::numeric and b.cap is not distinct from $12
          and array(select coalesce(c.candidate_id, c.invented) from ballot_candidate c where c.ballot_id = b.id order by c.position) = $13::uuid[]`,
      [
        meetingId,
        draft.createdBy,
        draft.rehearsal,
        draft.title,
        draft.policy,
        draft.announce,
        draft.verdictsOnly,
        draft.agendaItemId,
        draft.panelId,
        draft.quotaCount,
        draft.quotaPercent,
        draft.cap,
        candidateIds,
      ],
    );
    return row?.id ?? null;
  }

  /**
   * R14: those of the candidates whom another ballot keeps from standing in this one, as its papers name them; the ballots that
   * it goes back to as a further round keep nobody from it. A rehearsal decides nothing. R3: what a panel recommends uses up no
   * place in a ballot of the plenary or of another panel, so each of them is asked for its own ballots; null: the plenary's.
   */
  async votedOn(
    tx: Transaction,
    candidateIds: readonly string[],
    { id, round, panelId }: { id: string; round: number; panelId: string | null },
  ): Promise<string[]> {
    const rows = await tx.rows<Keeping & { label: string }>(
      `with recursive line as (
         select id, follows from ballot where id = $2
         union all select b.id, b.follows from ballot b join line on b.id = line.follows
       )
       select c.label, b.state, b.follows, exists (select from ballot n where n.follows = b.id) as followed
         from ballot_candidate c join ballot b on b.id = c.ballot_id
        where c.candidate_id = any($1) and b.panel_id is not distinct from $3 and not b.rehearsal and b.id not in (select id from line)
        order by c.label`,
      [candidateIds, id, panelId],
    );
    return [...new Set(rows.filter(round === 1 ? keeps : keepsFromRounds).map(({ label }) => label))];
  }

  /** The trustees of an opened ballot, in the order of its manifest. */
  async trustees(ballotId: string): Promise<HeldTrustee[]> {
    return this.database.read<HeldTrustee>(
      `select trustee, folder_mark as "folderMark", secrets_sealed as sealed from ballot_trustee where ballot_id = $1 order by position`,
      [ballotId],
    );
  }

  /** Nothing sealed of a ballot is kept once it is over: what is left of its keys then opens nothing. */
  async dropSealed(tx: Transaction, ballotId: string): Promise<void> {
    await tx.execute('update ballot_trustee set secrets_sealed = null where ballot_id = $1', [ballotId]);
    await tx.executeOne('update ballot set ack_sealed = null where id = $1', [ballotId]);
  }

  /** Where a ballot belongs, read before its meeting is locked. */
  async meetingOf(tx: Transaction, ballotId: string): Promise<string> {
    const place = await tx.row<{ meetingId: string }>('select meeting_id as "meetingId" from ballot where id = $1', [
      ballotId,
    ]);
    if (place === null) throw new Refusal('resource.not-found');
    return place.meetingId;
  }

  /** Where a ballot is, of a draft too; null when there is none. */
  place(ballotId: string): Promise<BallotPlace | null> {
    return this.database.readOne<BallotPlace>(
      'select meeting_id as "meetingId", panel_lead_seat as "panelLeadSeat" from ballot where id = $1',
      [ballotId],
    );
  }

  /** Seats on the roster that have not submitted. */
  async missingSeats(tx: Transaction, ballotId: string): Promise<number[]> {
    const rows = await tx.rows<{ seat: number }>('select seat from ballot_seat where ballot_id = $1 and revision = 0', [
      ballotId,
    ]);
    return rows.map(({ seat }) => seat);
  }

  /** From now on no paper comes in. */
  async stopIntake(tx: Transaction, ballotId: string, state: BallotState): Promise<void> {
    await tx.executeOne('update ballot set state = $2, closing_at = now() where id = $1', [ballotId, state]);
  }

  /** The record ends at this head. */
  async freeze(tx: Transaction, ballotId: string, state: BallotState, closeHead: Buffer): Promise<void> {
    await tx.executeOne('update ballot set state = $2, closed_at = now(), close_head = $3 where id = $1', [
      ballotId,
      state,
      closeHead,
    ]);
  }

  /** Keeps the tally with the announcement: there is none without it (R12). `by`: null at the close. */
  async announce(
    tx: Transaction,
    ballotId: string,
    announced: { state: BallotState; by: string | null; decryptions: Decryption[]; results: CandidateResult[] },
  ): Promise<void> {
    const { state, by, decryptions, results } = announced;
    await tx.insert(Tally, { ballotId, decryptions: canonicalJson(decryptions), results: canonicalJson(results) });
    await tx.executeOne('update ballot set state = $2, announced_at = now(), announced_by = $3 where id = $1', [
      ballotId,
      state,
      by,
    ]);
  }

  async void(tx: Transaction, ballotId: string, state: BallotState, reason: string): Promise<void> {
    await tx.executeOne('update ballot set state = $2, void_reason = $3 where id = $1', [ballotId, state, reason]);
  }

  async annul(
    tx: Transaction,
    ballotId: string,
    { state, at, reason }: { state: BallotState; at: Date; reason: string },
  ): Promise<void> {
    await tx.executeOne('update ballot set state = $2, annulled_at = $3, annul_reason = $4 where id = $1', [
      ballotId,
      state,
      at,
      reason,
    ]);
  }

  async lockChain(tx: Transaction, ballotId: string): Promise<ChainHead> {
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
      `select b.state, now() as at, s.seat, encode(s.credential, 'hex') as credential, s.revision
         from ballot b join ballot_seat s on s.ballot_id = b.id where b.id = $1 and s.seat = any($2)`,
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
