/**
 * Whether a database holds whole acts and nothing of half ones: every line of a side log stands for rows, every such row for a
 * line, what the rooms are shown is what replaying the lines gives, every ballot's chain replays to its papers and its head, and every
 * audit event is one that an auditor can read.
 */
import type { BallotEvent, Manifest } from '../../src/ballots/protocol/bundle.js';
import { Chain } from '../../src/ballots/protocol/chain.js';
import { ready } from '../../src/ballots/protocol/group.js';
import { readManifest } from '../../src/ballots/protocol/manifest.js';
import { BETWEEN_CODES, type MeetingEventType } from '../../src/contract/meeting-log.js';
import { undeclared } from './audit-record.js';
import { connected } from './connections.mjs';

/** What there must be as many of as lines of a kind. */
const ROWS: Partial<Record<MeetingEventType, string>> = {
  'meeting.created': 'meeting',
  'meeting.ended': `meeting where state = 'ended'`,
  'meeting.removed': `meeting where state = 'removed'`,
  'seat.recredentialed': `device_change where state = 'done'`,
  'seat.card-used': `seat_card where state = 'used'`,
  'seat.pin-requested': 'pin_request',
  'seat.pin-confirmed': `pin_request where state = 'confirmed'`,
  'seat.pin-refused': `pin_request where state = 'refused'`,
  'recusal.recorded': '(select distinct seat_id, recorded_at from recusal) acts',
  'recusal.removed': 'recusal where removed_at is not null',
  'recused.left': 'recusal_absence',
  'recused.back': 'recusal_absence where back_at is not null',
  'officer.key-registered': 'officer_key',
  'hall.paired': 'hall_pairing where paired_at is not null',
  'ballot.opened': 'ballot where opened_at is not null',
  'ballot.closing': 'ballot where closing_at is not null',
  'ballot.closed': 'ballot where closed_at is not null',
  'ballot.announced': 'ballot where announced_at is not null',
  'ballot.void': `ballot where state = 'void'`,
  'ballot.annulled': `ballot where state = 'annulled'`,
  'ballot.repeated': 'ballot where round > 1',
  'confirmation.requested': 'confirmation where meeting_id is not null',
  'confirmation.given': `confirmation_answer a join confirmation c on c.id = a.confirmation_id where c.meeting_id is not null and a.answer = 'yes'`,
  'confirmation.refused': `confirmation where meeting_id is not null and state = 'refused'`,
  'confirmation.withdrawn': `confirmation where meeting_id is not null and state = 'withdrawn'`,
  'confirmation.expired': `confirmation where meeting_id is not null and state = 'expired'`,
  'device.wished': 'device_change',
  'device.dropped': `device_change where state = 'dropped'`,
  'sheet.signed': 'sheet_signature',
  'minutes.finished': 'minutes_version',
  'minutes.reopened': 'minutes_reopening',
  'minutes.signed': 'minutes_signature',
};

/** Acts whose evidence in the audit log goes with their line. */
const AUDITED: readonly MeetingEventType[] = [
  'meeting.created',
  'meeting.changed',
  'meeting.removed',
  'meeting.started',
  'meeting.paused',
  'meeting.resumed',
  'meeting.ended',
  'agenda.item-begun',
  'seat.signed-in-by-officers',
  'seat.recredentialed',
  'seat-cards.printed',
  'seat.pin-requested',
  'seat.pin-confirmed',
  'ballot.opened',
  'ballot.closing',
  'ballot.closed',
  'ballot.announced',
  'ballot.void',
  'ballot.annulled',
  'ballot.repeated',
  'minutes.finished',
  'minutes.reopened',
  'minutes.signed',
];

interface Line {
  meeting: string;
  type: MeetingEventType;
  facts: Record<string, string | number | null>;
}

/** What a meeting looks like by its lines alone. */
interface Replayed {
  state: string;
  pause: [reason: unknown, until: unknown] | null;
  attendance: Record<string, string>;
  recusals: string[];
  outside: string[];
}

const MEETING_STATES: Partial<Record<MeetingEventType, string>> = {
  'meeting.created': 'preparing',
  'meeting.started': 'in-session',
  'meeting.paused': 'paused',
  'meeting.resumed': 'in-session',
  'meeting.ended': 'ended',
  'meeting.removed': 'removed',
};

const ATTENDANCES: Partial<Record<MeetingEventType, string>> = {
  'seat.signed-in': 'present',
  'seat.signed-in-by-officers': 'present',
  'seat.returned': 'present',
  'seat.on-leave': 'on-leave',
  'seat.departed': 'departed',
};

function replayed(lines: readonly Line[]): Replayed {
  const [recusals, outside] = [new Set<string>(), new Set<string>()];
  const room: Omit<Replayed, 'recusals' | 'outside'> = { state: '', pause: null, attendance: {} };
  for (const { type, facts } of lines) {
    const { seat, candidate, reason, until } = facts;
    room.state = MEETING_STATES[type] ?? room.state;
    if (type in MEETING_STATES) room.pause = type === 'meeting.paused' ? [reason, until] : null;
    const attendance = ATTENDANCES[type];
    if (attendance !== undefined) room.attendance[String(seat)] = attendance;
    if (type === 'recusal.recorded')
      for (const code of String(facts['codes'] ?? candidate).split(BETWEEN_CODES)) recusals.add(`${seat} ${code}`);
    if (type === 'recusal.removed') recusals.delete(`${seat} ${candidate}`);
    if (type === 'recused.left') outside.add(`${seat} ${candidate}`);
    if (type === 'recused.back') outside.delete(`${seat} ${candidate}`);
  }
  return { ...room, recusals: [...recusals].sort(), outside: [...outside].sort() };
}

type Rows = <Row extends object>(sql: string) => Promise<Row[]>;

async function expectLinesAndRows(rows: Rows, lines: readonly Line[]): Promise<void> {
  const counted = (of: string): string => `(select count(*)::int from ${of})`;
  const columns = Object.entries(ROWS).map(([type, of]) => `${counted(of)} as "${type}"`);
  const [there = {}] = await rows<Record<string, number>>(`select ${columns.join(', ')}`);
  const told = Object.fromEntries(
    Object.keys(ROWS).map((type) => [type, lines.filter((line) => line.type === type).length]),
  );
  expect(there).toEqual(told);
  const audited = await rows<{ type: string; count: number }>(
    'select type, count(*)::int as count from audit_event group by type',
  );
  const evidence = AUDITED.map((type) => [type, audited.find((one) => one.type === type)?.count ?? 0]);
  expect(evidence).toEqual(AUDITED.map((type) => [type, lines.filter((line) => line.type === type).length]));
}

async function expectRooms(rows: Rows, lines: readonly Line[]): Promise<void> {
  const meetings = await rows<{ id: string; sequence: number; lines: number } & Replayed>(
    `select m.id, m.sequence::int, m.state,
            (select count(*)::int from meeting_event e where e.meeting_id = m.id) as lines,
            case when m.pause_until is null then null else json_build_array(m.pause_reason, to_char(m.pause_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as pause,
            (select coalesce(json_object_agg(s.number, s.attendance), '{}') from seat s where s.meeting_id = m.id and s.attendance <> 'expected') as attendance,
            array(select s.number || ' ' || c.code from recusal x join seat s on s.id = x.seat_id join candidate c on c.id = x.candidate_id
                   where x.meeting_id = m.id and x.removed_at is null) as recusals,
            array(select s.number || ' ' || c.code from recusal_absence a join seat s on s.id = a.seat_id join candidate c on c.id = a.candidate_id
                   where a.meeting_id = m.id and a.back_at is null) as outside
       from meeting m`,
  );
  for (const { id, sequence, lines: count, ...room } of meetings) {
    const own = lines.filter(({ meeting }) => meeting === id);
    expect([sequence, count]).toEqual([own.length, own.length]);
    expect({ ...room, recusals: [...room.recusals].sort(), outside: [...room.outside].sort() }).toEqual(replayed(own));
  }
}

interface StoredBallot {
  id: string;
  manifest: string;
  head: string;
  sequence: number;
  submitted: number;
  events: string[];
  seats: { seat: number; revision: number; credential: string | null }[];
  papers: { seat: number; revision: number; hash: string }[];
}

async function expectChains(rows: Rows): Promise<void> {
  await ready;
  const ballots = await rows<StoredBallot>(
    `select b.id, b.manifest, encode(c.head, 'hex') as head, c.sequence, c.submitted,
            array(select event from ballot_event e where e.ballot_id = b.id order by e.sequence) as events,
            (select coalesce(json_agg(json_build_object('seat', s.seat, 'revision', s.revision) order by s.seat), '[]') from ballot_seat s where s.ballot_id = b.id) as seats,
            (select coalesce(json_agg(json_build_object('seat', p.seat, 'revision', p.revision, 'hash', encode(p.hash, 'hex'))), '[]') from paper p where p.ballot_id = b.id) as papers
       from ballot b join ballot_chain c on c.ballot_id = b.id`,
  );
  for (const { manifest, head, sequence, submitted, events, seats, papers } of ballots) {
    const read = readManifest(JSON.parse(manifest) as Manifest);
    if (!read.ok) throw new Error('a manifest does not hold');
    const chain = new Chain(read.ballot);
    const parsed = events.map((event) => JSON.parse(event) as BallotEvent);
    for (const event of parsed) expect(chain.append(event)).toBeNull();
    expect([chain.head, parsed.length, chain.latest.size]).toEqual([head, sequence, submitted]);
    expect(seats).toEqual(
      [...chain.credentials.keys()]
        .sort((one, other) => one - other)
        .map((seat) => ({ seat, revision: chain.latest.get(seat)?.revision ?? 0 })),
    );
    const cast = parsed.flatMap((event) =>
      event.type === 'cast' ? [`${event.seat}/${event.revision} ${event.ballot}`] : [],
    );
    expect(papers.map(({ seat, revision, hash }) => `${seat}/${revision} ${hash}`).sort()).toEqual(cast.sort());
  }
}

/** Fails where anything is half there; all of it is read as of one instant, since a server may be finishing a close meanwhile. */
export async function expectWhole(url: string): Promise<void> {
  await connected(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const rows: Rows = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows;
    const lines = await rows<Line>(
      'select meeting_id as meeting, type, facts from meeting_event order by meeting_id, sequence',
    );
    await expectLinesAndRows(rows, lines);
    await expectRooms(rows, lines);
    await expectChains(rows);
    expect(await undeclared(rows)).toEqual([]);
    await client.query('commit');
  });
}
