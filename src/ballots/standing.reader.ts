/** What the database says of a seat when its paper arrives; read in batches, so that a room full of papers costs a few queries. */
import { Injectable } from '@nestjs/common';
import type { BallotState } from '../contract/vocabulary.js';
import { Batches } from '../kernel/batches.js';
import { Database } from '../platform/database/database.js';
import type { OpenedBallot } from './ballot-cache.js';

export interface Standing {
  state: BallotState;
  seat: number;
  /** Whether the expert is in the room at this moment. */
  present: boolean;
  onRoster: boolean;
  /** Lower-case hex; null when the seat attends without a device, or is not on the roster. */
  credential: string | null;
  /** Every key that the seat was given in this ballot after the one of the roster (R18). */
  replacing: string[];
  /** Last accepted revision; null when the seat is not on the roster. */
  revision: number | null;
  /** Whether the head that the paper names as seen is one of this ballot's. */
  seenIsHead: boolean;
  /** The seat's recorded paper of the revision that arrives; null when there is none. */
  hash: string | null;
  head: string | null;
  acknowledgement: string | null;
  at: Date | null;
}

/** Of a paper that arrives, what its standing depends on. */
export interface Arriving {
  personId: string;
  revision: number;
  /** Lower-case hex of 32 bytes. */
  seen: string;
}

@Injectable()
export class StandingReader {
  private readonly batches = new Batches<OpenedBallot, Arriving, Standing | null>((ballot, together) =>
    this.read(ballot, together),
  );

  constructor(private readonly database: Database) {}

  /** As of a moment after this call; null when the person has no seat in the ballot's meeting. */
  of(ballot: OpenedBallot, arriving: Arriving): Promise<Standing | null> {
    return this.batches.add(ballot, arriving);
  }

  private async read(ballot: OpenedBallot, together: readonly Arriving[]): Promise<(Standing | null)[]> {
    const rows = await this.database.read<Standing & { asked: number }>(
      `select a.n::int - 1 as asked, b.state, own.number as seat, own.attendance = 'present' as present, s.seat is not null as "onRoster", encode(s.credential, 'hex') as credential, s.revision,
              array(select encode(d.credential, 'hex') from device_change d where d.ballot_id = b.id and d.seat = own.number and d.state = 'done') as replacing,
              exists (select 1 from ballot_event e where e.ballot_id = b.id and e.head = decode(a.seen, 'hex')) as "seenIsHead",
              encode(p.hash, 'hex') as hash, encode(p.head, 'hex') as head, encode(p.acknowledgement, 'hex') as acknowledgement, p.at
         from unnest($3::uuid[], $4::bigint[], $5::text[]) with ordinality as a(person_id, revision, seen, n)
         join ballot b on b.id = $1 join seat own on own.meeting_id = $2 and own.person_id = a.person_id
         left join ballot_seat s on s.ballot_id = b.id and s.seat = own.number
         left join paper p on p.ballot_id = b.id and p.seat = own.number and p.revision = a.revision`,
      [
        ballot.id,
        ballot.meetingId,
        together.map(({ personId }) => personId),
        together.map(({ revision }) => revision),
        together.map(({ seen }) => seen),
      ],
    );
    const standings = new Map<number, Standing>(rows.map(({ asked, ...standing }) => [asked, standing]));
    return together.map((_, i) => standings.get(i) ?? null);
  }
}
