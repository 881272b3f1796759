/** Rounds that follow one another: reads for the rule of R14, and the draft of a further round. The meeting is locked by then. */
import { Injectable } from '@nestjs/common';
import type { FreeCandidates } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { MeetingOfRound } from '../domain/round-place.js';
import { ReviewRounds, type ConfirmedRound, type RoundOf, type RoundRule } from '../domain/round-rule.js';
import { RUN_OFF_PLACES } from './run-off-places.js';
import type { BallotCandidateView } from '../views/ballot-candidate.view.js';
import type { EarlierBallotView } from '../views/earlier-ballot.view.js';

export interface DraftedRound {
  id: string;
  /** The meeting that it is held in. */
  meetingId: string;
  follows: string;
  reason: string;
  requestedBy: string;
  rule: RoundRule;
  /** R16: it settles a tie. */
  runOff: boolean;
  candidateIds: readonly string[];
  /** The request that was confirmed. */
  confirmationId: string;
}

/** A ballot with its meeting and committee, in words that can be shown. */
export interface BallotPlaced {
  meetingId: string;
  meeting: string;
  committeeId: string;
  title: string;
  round: number;
}

export type EarlierBallot = Omit<EarlierBallotView, 'tied' | 'nameable' | 'runOff' | 'rulesOpen' | 'confirmed'>;

/** In place of the plenary's null, which could not be looked up. */
const NO_PANEL = '00000000-0000-0000-0000-000000000000';

const ROUNDS = `select b.id, b.follows, b.state, b.rehearsal, b.panel_id as "panelId", (b.quota_count is not null or b.quota_percent is not null) as limited,
    array(select coalesce(c.candidate_id, c.invented)::text from ballot_candidate c where c.ballot_id = b.id order by c.position) as "candidateIds"
  from ballot b join meeting m on m.id = b.meeting_id where m.review_id = (select review_id from meeting where id = $1)`;

@Injectable()
export class RoundsStore {
  constructor(private readonly database: Database) {}

  /** Every ballot of the review that a meeting is of, with whom it is about. */
  async ofReview(meetingId: string): Promise<ReviewRounds> {
    return new ReviewRounds(await this.database.read<RoundOf>(ROUNDS, [meetingId]));
  }

  /** R14: whether somebody of the review, and of each agenda item, is on none of the ballots that keep those on their papers. */
  async free(meetingId: string, keeping: readonly string[]): Promise<FreeCandidates> {
    const row = await this.database.readOne<FreeCandidates>(
      `select exists (
                select 1 from candidate c cross join lateral (select null::uuid as panel union all select p.id from panel p where p.review_id = c.review_id) v
                 where c.review_id = m.review_id and not exists (select 1 from candidate_withdrawal w where w.candidate_id = c.id)
                   and not exists (select 1 from ballot_candidate x join ballot b on b.id = x.ballot_id
                                    where b.id = any($2::uuid[]) and x.candidate_id = c.id and coalesce(b.panel_id, $3::uuid) = coalesce(v.panel, $3::uuid))) as any,
              array(select i.id from agenda_item i where i.meeting_id = m.id and exists (
                select 1 from agenda_item_candidate a where a.item_id = i.id
                   and not exists (select 1 from ballot_candidate x join ballot b on b.id = x.ballot_id
                                    where x.candidate_id = a.candidate_id and b.id = any($2::uuid[]) and b.panel_id is null))) as items
         from meeting m where m.id = $1`,
      [meetingId, keeping, NO_PANEL],
    );
    return row ?? { any: false, items: [] };
  }

  /**
   * R23: rounds that three people have confirmed for this meeting and that no ballot is, since the draft was removed; the last one
   * first. Nobody can have confirmed one for a meeting after its end, and with the end they are over.
   */
  confirmed(meetingId: string): Promise<ConfirmedRound[]> {
    return this.database.read<ConfirmedRound>(
      `select c.id, c.subject as "ballotId", c.meeting_id as "meetingId", c.reason, c.requested_by as "requestedBy",
              array(select x from unnest(string_to_array(c.facts->>'candidateIds', ',')) x
                     where not exists (select 1 from candidate_withdrawal w where w.candidate_id::text = x)) as "candidateIds"
         from confirmation c join meeting m on m.id = c.meeting_id
        where c.meeting_id = $1 and m.state <> 'ended' and c.act = 'new-round' and c.state = 'confirmed'
          and not exists (select 1 from ballot b where b.confirmation_id = c.id)
        order by c.settled_at desc`,
      [meetingId],
    );
  }

  /** The draft of a confirmed round of this ballot in this meeting, if there is one. */
  async drafted(ballotId: string, meetingId: string): Promise<string | null> {
    const row = await this.database.readOne<{ id: string }>(
      `select id from ballot where follows = $1 and meeting_id = $2 and state = 'draft' and confirmation_id is not null order by number desc limit 1`,
      [ballotId, meetingId],
    );
    return row?.id ?? null;
  }

  place(ballotId: string): Promise<BallotPlaced | null> {
    return this.database.readOne<BallotPlaced>(
      `select m.id as "meetingId", m.title as meeting, r.committee_id as "committeeId", b.title, b.round
         from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id where b.id = $1`,
      [ballotId],
    );
  }

  /** What a meeting is to a further round; it need not be locked, since no meeting goes on again after its end. */
  async meeting(tx: Transaction, meetingId: string): Promise<MeetingOfRound> {
    const row = await tx.row<MeetingOfRound>('select id, review_id as "reviewId", state from meeting where id = $1', [
      meetingId,
    ]);
    if (row === null) throw new Error(`no meeting ${meetingId}`);
    return row;
  }

  /** Ballots that are over, of the meetings of the review that have ended, for a meeting that has not. */
  earlier(meetingId: string): Promise<EarlierBallot[]> {
    return this.database.read<EarlierBallot>(
      `select b.id as "ballotId", b.number, b.round, b.title, b.state, ${RUN_OFF_PLACES}, m.title as meeting, m.held_on::text as "heldOn"
         from ballot b join meeting m on m.id = b.meeting_id join meeting own on own.review_id = m.review_id
        where own.id = $1 and own.state <> 'ended' and m.state = 'ended' and not b.rehearsal and b.state in ('announced', 'annulled', 'void')
        order by m.held_on desc, m.id, b.number`,
      [meetingId],
    );
  }

  /** Those of the candidates of a ballot who are named, in the order of its paper. */
  candidates(ballotId: string, candidateIds: readonly string[]): Promise<BallotCandidateView[]> {
    return this.database.read<BallotCandidateView>(
      `select coalesce(c.candidate_id, c.invented) as "candidateId", c.label, w.candidate_id is not null as withdrawn from ballot_candidate c
         left join candidate_withdrawal w on w.candidate_id = c.candidate_id
        where c.ballot_id = $1 and coalesce(c.candidate_id, c.invented) = any($2::uuid[]) order by c.position`,
      [ballotId, candidateIds],
    );
  }

  /** Places of all rounds that follow a ballot directly. */
  async placesAfter(tx: Transaction, ballotId: string): Promise<number> {
    const row = await tx.row<{ places: number }>(
      'select coalesce(sum(quota_count), 0)::int as places from ballot where follows = $1',
      [ballotId],
    );
    return row?.places ?? 0;
  }

  /** Drafts a round with the next number of its meeting and of the rounds that its ballot belongs to; gives its round. */
  async draft(tx: Transaction, drafted: DraftedRound): Promise<number> {
    const { id, meetingId, follows, reason, requestedBy, rule, runOff, candidateIds, confirmationId } = drafted;
    const made = await tx.row<{ round: number }>(
      `with recursive earlier as (
         select id, follows from ballot where id = $1
         union all select b.id, b.follows from ballot b join earlier e on b.id = e.follows
       ), family as (
         select id from earlier where follows is null
         union all select b.id from ballot b join family f on b.follows = f.id
       )
       insert into ballot (id, meeting_id, agenda_item_id, panel_id, panel_name, number, round, follows, reason, title, rehearsal, policy, announce, verdicts_only, quota_count, cap, created_by, confirmation_id, run_off)
       select $2, $7, (select i.id from agenda_item i where i.id = b.agenda_item_id and i.meeting_id = $7 and i.step <> 'done'), panel_id, panel_name,
              (select coalesce(max(x.number), 0) + 1 from ballot x where x.meeting_id = $7 and x.rehearsal = b.rehearsal),
              (select max(x.round) + 1 from ballot x join family f on f.id = x.id), id, $3, title, rehearsal, policy, announce, verdicts_only, $5, $6, $4, $8, $9
         from ballot b where id = $1
       returning round`,
      [follows, id, reason, requestedBy, rule.quota, rule.cap, meetingId, confirmationId, runOff],
    );
    if (made === null) throw new Error('there is no ballot to follow');
    await tx.execute(
      `insert into ballot_candidate (ballot_id, position, candidate_id, invented, label)
       select $2, row_number() over (order by position) - 1, candidate_id, invented, label from ballot_candidate
        where ballot_id = $1 and coalesce(candidate_id, invented) = any($3::uuid[])`,
      [follows, id, candidateIds],
    );
    return made.round;
  }
}
