/** What seats of a meeting may do in its current ballot, and what they have been given in all: for each of them alone. */
import { Injectable } from '@nestjs/common';
import type { OwnReceipt, PersonalSnapshot } from '../../contract/live.js';
import { Database } from '../../platform/database/database.js';
import { DeviceChangesReader } from '../devices/device-changes.reader.js';
import { votingOf, type SeatStanding } from '../domain/voting.js';
import { receiptOf } from '../protocol/receipts.js';

export type PersonalOfBallots = Pick<PersonalSnapshot, 'voting' | 'reminded' | 'receipts' | 'deviceChange'>;

interface Standing extends SeatStanding {
  seat: number;
  ballotId: string;
  remindedAt: Date | null;
}

/** Whoever has submitted is asked nothing more. */
function remindedOf(standing: Standing | undefined): PersonalSnapshot['reminded'] {
  if (standing === undefined || standing.remindedAt === null) return null;
  const { ballotId, state, revision, remindedAt } = standing;
  return state === 'open' && revision === 0 ? { ballotId, at: remindedAt.toISOString() } : null;
}

@Injectable()
export class SeatBallotsReader {
  constructor(
    private readonly database: Database,
    private readonly devices: DeviceChangesReader,
  ) {}

  async personal(
    meetingId: string,
    seats: readonly Pick<PersonalSnapshot, 'seat' | 'credential'>[],
  ): Promise<Map<number, PersonalOfBallots>> {
    const numbers = seats.map(({ seat }) => seat);
    const [receipts, changes, standings] = await Promise.all([
      this.receipts(meetingId, numbers),
      this.devices.own(meetingId, numbers),
      this.database.read<Standing>(
        `select a.seat, b.id as "ballotId", b.state, b.policy, s.reminded_at as "remindedAt", s.seat is not null as "onRoster", encode(s.credential, 'hex') as credential, s.revision,
                (b.panel_id is null or exists (
                  select 1 from panel_member x join member m on m.id = x.member_id and m.left_at is null join expert e on e.id = m.expert_id
                    join seat own on own.person_id = e.person_id and own.meeting_id = b.meeting_id and own.number = a.seat
                   where x.panel_id = b.panel_id)) as "ofPanel"
           from ballot b cross join unnest($2::int[]) as a(seat) left join ballot_seat s on s.ballot_id = b.id and s.seat = a.seat
          where b.meeting_id = $1 and b.state in ('open', 'closing', 'closed')`,
        [meetingId, numbers],
      ),
    ]);
    const standing = new Map(standings.map((line) => [line.seat, line]));
    return new Map(
      seats.map(({ seat, credential }) => [
        seat,
        {
          receipts: receipts.get(seat) ?? [],
          deviceChange: changes.get(seat) ?? null,
          voting: votingOf(standing.get(seat) ?? null, credential),
          reminded: remindedOf(standing.get(seat)),
        },
      ]),
    );
  }

  /** The last receipt of every ballot, by seat. */
  private async receipts(meetingId: string, seats: readonly number[]): Promise<Map<number, OwnReceipt[]>> {
    const rows = await this.database.read<Omit<OwnReceipt, 'receipt' | 'at'> & { at: Date; seat: number }>(
      `select distinct on (p.seat, b.rehearsal, b.number) p.seat, p.ballot_id as "ballotId", b.number, b.title, p.revision, encode(p.hash, 'hex') as hash,
              encode(p.head, 'hex') as head, encode(p.acknowledgement, 'hex') as acknowledgement, p.at
         from paper p join ballot b on b.id = p.ballot_id where b.meeting_id = $1 and p.seat = any($2::int[])
        order by p.seat, b.rehearsal desc, b.number, p.revision desc`,
      [meetingId, seats],
    );
    const found = new Map<number, OwnReceipt[]>();
    for (const { seat, at, ...row } of rows) {
      const receipt = { ...row, receipt: receiptOf(row.hash), at: at.toISOString() };
      found.set(seat, [...(found.get(seat) ?? []), receipt]);
    }
    return found;
  }
}
