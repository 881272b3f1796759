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
import type { CandidateResult, Decryption } from './protocol/bundle.js';
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

  /** Notes at the seats on the roster that have not submitted, of those in the room, that they were asked to; gives how many. */
  async remind(tx: Transaction, ballotId: string, at: Date): Promise<number> {
    const reminded = await tx.rows(
      `update ballot_seat v set reminded_at = $2 from ballot b join seat s on s.meeting_id = b.meeting_id
        where v.ballot_id = $1 and b.id = v.ballot_id and s.number = v.seat and v.revision = 0 and s.attendance = 'present' returning v.seat`,
      [ballotId, at],
    );
    return reminded.length;
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

  /** The ballots of a meeting, as far as a rehearsal depends on them (R22). */
  ofMeeting(tx: Transaction, meetingId: string): Promise<{ rehearsal: boolean; state: string }[]> {
    return tx.rows<{ rehearsal: boolean; state: string }>('select rehearsal, state from ballot where meeting_id = $1', [
      meetingId,
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
}
