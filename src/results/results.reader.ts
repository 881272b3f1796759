import { Injectable } from '@nestjs/common';
import { SHEET_LINES } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';

/** Where a ballot belongs, as documents name it. */
export interface BallotPlace {
  committee: string;
  review: string;
  meeting: string;
  /** yyyy-mm-dd */
  heldOn: string;
  committeeSize: number;
}

export interface BallotHome {
  ballotId: string;
  meetingId: string;
  committeeId: string;
  /** Who announced, if that was one who presides. */
  announcer: string | null;
  /** R3: the seat of the lead of the panel that voted. */
  leadSeat: number | null;
}

/** A meeting that is over, as a list of them names it. */
export interface EndedMeeting {
  meetingId: string;
  committeeId: string;
  committee: string;
  title: string;
  /** yyyy-mm-dd */
  heldOn: string;
}

/** Whose signature is looked for: the account and its person, and the committees whose sheets it signs as teller or as supervisor. */
export interface Hand {
  accountId: string;
  personId: string;
  teller: readonly (string | null)[];
  supervisor: readonly (string | null)[];
}

/** A ballot `b` that is announced, is no rehearsal (R22) and lacks a signature on its sheet. */
const LACKS_ONE = `b.state = 'announced' and not b.rehearsal
  and not exists (select from sheet_signature g where g.ballot_id = b.id group by g.digest having count(*) = ${SHEET_LINES.length})`;

const HOME = `select b.id as "ballotId", b.meeting_id as "meetingId", r.committee_id as "committeeId", b.panel_lead_seat as "leadSeat",
         case when s.position <> 'member' or s.number = b.panel_lead_seat then b.announced_by end as announcer
    from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id
    left join account a on a.id = b.announced_by
    left join seat s on s.meeting_id = b.meeting_id and s.person_id = a.person_id`;

@Injectable()
export class ResultsReader {
  constructor(private readonly database: Database) {}

  async place(meetingId: string): Promise<BallotPlace | null> {
    return this.database.readOne<BallotPlace>(
      `select c.name as committee, r.title as review, m.title as meeting, m.held_on::text as "heldOn", m.committee_size as "committeeSize"
         from meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id where m.id = $1`,
      [meetingId],
    );
  }

  /** Candidates of a ballot whom a later round that is announced, and holds, voted on again (R14). */
  async votedOnAgain(ballotId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ id: string }>(
      `with recursive later as (
         select id, state from ballot where follows = $1
         union all select b.id, b.state from ballot b join later l on b.follows = l.id
       ) select distinct c.candidate_id as id from later l join ballot_candidate c on c.ballot_id = l.id where l.state = 'announced'`,
      [ballotId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Ballots of a meeting that have a result, in the order of their numbers. */
  async announcedIn(meetingId: string): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select id from ballot where meeting_id = $1 and state in ('announced', 'annulled') order by rehearsal desc, number`,
      [meetingId],
    );
    return rows.map(({ id }) => id);
  }

  /** The committee that a ballot belongs to, whatever its state; null when there is none. */
  async committeeOfBallot(ballotId: string): Promise<string | null> {
    const row = await this.database.readOne<{ committeeId: string }>(
      `select r.committee_id as "committeeId" from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id where b.id = $1`,
      [ballotId],
    );
    return row?.committeeId ?? null;
  }

  /** Where a ballot belongs, and whose hand its sheet waits for; null when there is no such ballot. */
  async homeOfBallot(ballotId: string): Promise<BallotHome | null> {
    return this.database.readOne<BallotHome>(`${HOME} where b.id = $1`, [ballotId]);
  }

  /** Announced ballots of a meeting whose sheet lacks a signature, but for rehearsals (R22), in the order of their numbers. */
  async withUnsignedSheets(meetingId: string): Promise<BallotHome[]> {
    return this.database.read<BallotHome>(`${HOME} where b.meeting_id = $1 and ${LACKS_ONE} order by b.number`, [
      meetingId,
    ]);
  }

  /**
   * Ended meetings where a sheet or the finished minutes lack a line that this person may sign, and have no signature of this
   * person; the newest ones. Whether a deputy presided is asked of the meeting itself.
   */
  async endedUnsigned({ accountId, personId, teller, supervisor }: Hand, most: number): Promise<EndedMeeting[]> {
    return this.database.read<EndedMeeting>(
      `select m.id as "meetingId", r.committee_id as "committeeId", c.name as committee, m.title, m.held_on::text as "heldOn"
         from meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id
         left join seat s on s.meeting_id = m.id and s.person_id = $2
        where m.state = 'ended' and (s.id is not null or r.committee_id = any($3) or r.committee_id = any($4))
          and (exists (select from ballot b where b.meeting_id = m.id and ${LACKS_ONE}
                 and not exists (select from sheet_signature g where g.ballot_id = b.id and g.signed_by = $1)
                 and exists (select from unnest(array['chair', 'teller', 'supervisor'],
                        array[s.position <> 'member' or s.number = b.panel_lead_seat, r.committee_id = any($3), r.committee_id = any($4)]) as own(line, may)
                      where own.may and not exists (select from sheet_signature g where g.ballot_id = b.id and g.line = own.line)))
            or exists (select from minutes_version v where v.meeting_id = m.id
                 and not exists (select from minutes_reopening o where o.meeting_id = m.id and o.version = v.version)
                 and not exists (select from minutes_signature g where g.meeting_id = m.id and g.digest = v.digest and g.signed_by = $1)
                 and exists (select from unnest(array['chair', 'recorder', 'supervisor'],
                        array[s.position <> 'member', r.committee_id = any($3), r.committee_id = any($4)]) as own(line, may)
                      where own.may and not exists (select from minutes_signature g where g.meeting_id = m.id and g.digest = v.digest and g.line = own.line))))
        order by m.held_on desc, m.created_at desc, m.id limit $5`,
      [accountId, personId, teller, supervisor, most],
    );
  }
}
