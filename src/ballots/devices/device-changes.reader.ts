/** Changes of device as they are shown: to the two desks, to the seat's own expert, and as what is still to be signed. */
import { Injectable } from '@nestjs/common';
import type { DeviceChangeLine, OwnDeviceChange } from '../../contract/device-changes.js';
import type { DeviceChangeState, DeviceSigner } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { BallotCache } from '../ballot-cache.js';
import { signedFor } from '../domain/device-change.js';
import type { BallotEvent } from '../protocol/bundle.js';
import { receiptOf } from '../protocol/receipts.js';
import type { DeviceChallengeView, ManifestView, RecredentialView } from '../views/device-change.view.js';

/** Whether the supervisor has been asked and may still answer. */
const ASKED = `exists (select 1 from confirmation q where q.act = 'recredential' and q.subject = d.id::text and q.state = 'requested' and q.expires_at > now())`;

@Injectable()
export class DeviceChangesReader {
  constructor(
    private readonly database: Database,
    private readonly cache: BallotCache,
  ) {}

  /** Open wishes of a meeting, in the order of seats. */
  async ofMeeting(meetingId: string): Promise<DeviceChangeLine[]> {
    const rows = await this.database.read<
      Omit<DeviceChangeLine, 'askedAt' | 'code' | 'state'> & {
        askedAt: Date;
        state: 'wished' | 'confirmed';
        asked: boolean;
      }
    >(
      `select d.id as "changeId", d.ballot_id as "ballotId", d.seat, s.name, encode(d.credential, 'hex') as credential, d.asked_at as "askedAt", d.state, ${ASKED} as asked
         from device_change d join ballot b on b.id = d.ballot_id join seat s on s.meeting_id = b.meeting_id and s.number = d.seat
        where b.meeting_id = $1 and d.state in ('wished', 'confirmed') order by d.seat`,
      [meetingId],
    );
    return rows.map(({ asked, ...row }) => ({
      ...row,
      code: receiptOf(row.credential),
      askedAt: row.askedAt.toISOString(),
      state: asked && row.state === 'wished' ? 'asked' : row.state,
    }));
  }

  /** The latest wish of each of these seats in the ballot that is open, by seat. */
  async own(meetingId: string, seats: readonly number[]): Promise<Map<number, OwnDeviceChange>> {
    const rows = await this.database.read<
      Omit<OwnDeviceChange, 'code' | 'state'> & { seat: number; state: DeviceChangeState; asked: boolean }
    >(
      `select distinct on (d.seat) d.seat, d.id as "changeId", encode(d.credential, 'hex') as credential, d.state, d.dropped_because as dropped, d.note, ${ASKED} as asked
         from device_change d join ballot b on b.id = d.ballot_id
        where b.meeting_id = $1 and b.state = 'open' and d.seat = any($2::int[]) order by d.seat, d.asked_at desc`,
      [meetingId, seats],
    );
    return new Map(
      rows.map(({ seat, asked, ...row }) => [
        seat,
        { ...row, code: receiptOf(row.credential), state: asked && row.state === 'wished' ? 'asked' : row.state },
      ]),
    );
  }

  /** What the two desks sign, and who has signed it for the head of this moment, which is given only while it is to be signed (R12). */
  async challenge(actor: Actor, id: string): Promise<DeviceChallengeView> {
    const row = await this.database.readOne<
      Omit<DeviceChallengeView, 'signed' | 'head'> & {
        head: string;
        committeeId: string;
        given: { role: DeviceSigner; head: string }[];
      }
    >(
      `select d.state, d.ballot_id as "ballotId", d.seat, encode(d.credential, 'hex') as credential, encode(c.head, 'hex') as head, r.committee_id as "committeeId",
              coalesce((select json_agg(json_build_object('role', g.role, 'head', encode(g.head, 'hex'))) from device_change_signature g where g.device_change_id = d.id), '[]') as given
         from device_change d join ballot b on b.id = d.ballot_id join ballot_chain c on c.ballot_id = b.id
         join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id where d.id = $1`,
      [id],
    );
    if (row === null || !holds(actor, ['secretary', 'supervisor'], row.committeeId))
      throw new Refusal('resource.not-found');
    const { committeeId: _committee, given, head, ...challenge } = row;
    if (row.state !== 'confirmed') return { ...challenge, head: null, signed: [] };
    return { ...challenge, head, signed: signedFor(given, head) };
  }

  /** Which meeting a change is of; null when there is no such change. */
  async meetingOf(id: string): Promise<string | null> {
    const row = await this.database.readOne<{ meetingId: string }>(
      'select b.meeting_id as "meetingId" from device_change d join ballot b on b.id = d.ballot_id where d.id = $1',
      [id],
    );
    return row?.meetingId ?? null;
  }

  /** Whose seat it is that another device is asked for. */
  async nameOf(ballotId: string, seat: number): Promise<string | null> {
    const row = await this.database.readOne<{ name: string }>(
      'select s.name from seat s join ballot b on b.meeting_id = s.meeting_id where b.id = $1 and s.number = $2',
      [ballotId, seat],
    );
    return row?.name ?? null;
  }

  /** The manifest of an opened ballot for the two desks: it names the keys that they sign with. */
  async manifest(actor: Actor, ballotId: string): Promise<ManifestView> {
    const { protocol } = await this.cache.opened(ballotId);
    const place = await this.database.readOne<{ committeeId: string }>(
      `select r.committee_id as "committeeId" from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id where b.id = $1`,
      [ballotId],
    );
    if (place === null || !holds(actor, ['secretary', 'supervisor'], place.committeeId))
      throw new Refusal('resource.not-found');
    return {
      ballotId,
      manifest: protocol.manifest as unknown as Record<string, unknown>,
      manifestHash: protocol.mhHex,
    };
  }

  /** The seat's last change of device in a ballot, with the head that its approvals are for; null: it has the one of the roster. */
  async recredential(ballotId: string, seat: number): Promise<RecredentialView | null> {
    const row = await this.database.readOne<{ event: string; head: string }>(
      `select e.event, encode(before.head, 'hex') as head
         from ballot_event e join ballot_event before on before.ballot_id = e.ballot_id and before.sequence = e.sequence - 1
        where e.ballot_id = $1 and e.event::jsonb->>'type' = 'recredential' and (e.event::jsonb->>'seat')::int = $2
        order by e.sequence desc limit 1`,
      [ballotId, seat],
    );
    if (row === null) return null;
    return { head: row.head, event: JSON.parse(row.event) as BallotEvent as unknown as Record<string, unknown> };
  }
}
