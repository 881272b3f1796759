/**
 * One application with two committees that know nothing of each other, and whatever is needed to bring something into a state
 * by the acts that lead there.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Intake } from '../../../src/ballots/casting/intake.js';
import type { ApiClient } from '../../../src/cli/demo/api-client.js';
import { ApiClient as Client } from '../../../src/cli/demo/api-client.js';
import { undeclared } from '../../support/audit-record.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { BallotBox } from '../../support/ballot-box.js';
import { eventually } from '../../support/eventually.js';
import { buildOfficers, buildRoom, type Room } from '../../support/room.js';
import { answerTo, ofMeeting, type Answer, type Ask, type Caller } from './callers.js';

/** A refused try that is counted, as it must be, and when somebody was last seen, change without anything having been done. */
const UNSTEADY = ['attempt_count', 'known_device'];
const DIGEST = (table: string): string =>
  `select '${table}' as name, count(*) || ' ' || coalesce(sum(hashtextextended((${ROWS[table] ?? 't'})::text, 0)), 0) as digest from ${table} t`;
/** When a session was last seen is written of whatever is asked. */
const ROWS: Record<string, string> = { session: `to_jsonb(t) - 'last_seen_at'` };

export type Digest = Record<string, string>;

/** The tables that say something else. */
export const changed = (before: Digest, after: Digest): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

/** A meeting whose seats all attend, with keys that the test holds. */
export interface Sitting {
  room: Room;
  box: BallotBox;
  keys: Awaited<ReturnType<Room['registerOfficers']>>;
}

export class Venue {
  private readonly local = new Map<string, Promise<Record<'expert by card' | 'hall screen', ApiClient>>>();
  private readonly boxes: BallotBox[] = [];
  private readonly sittings: Sitting[] = [];
  private readonly heldUp: (() => void)[] = [];
  private digestSql = '';

  private constructor(
    readonly app: TestApplication,
    readonly room: Room,
    readonly elsewhere: Room,
    private readonly officers: Awaited<ReturnType<typeof buildOfficers>>,
    private readonly pool: pg.Pool,
  ) {}

  static async open(): Promise<Venue> {
    const app = await startApplication({ listen: true });
    const room = await buildRoom(app.url, app.database, { experts: 5, candidates: 1 });
    const elsewhere = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    const officers = await buildOfficers(app.url, app.database);
    const pool = new pg.Pool({ connectionString: app.database.ownerUrl, max: 1 });
    const venue = new Venue(app, room, elsewhere, officers, pool);
    const tables = await venue.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const steady = tables.map(({ name }) => name).filter((name) => !UNSTEADY.includes(name));
    venue.digestSql = steady.map(DIGEST).join(' union all ');
    return venue;
  }

  /** An auditor can read whatever was done here. */
  async close(): Promise<void> {
    for (const goOn of this.heldUp) goOn();
    for (const box of this.boxes) await box.end();
    const unread = await undeclared((sql) => this.rows(sql));
    await this.pool.end();
    await this.app.close();
    expect(unread).toEqual([]);
  }

  async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }

  async one<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row> {
    const [row] = await this.rows<Row>(sql, parameters);
    if (row === undefined) throw new Error(`nothing is found: ${sql}`);
    return row;
  }

  /** What every table says, so that whatever was written anywhere is noticed. */
  async digest(): Promise<Digest> {
    const rows = await this.rows<{ name: string; digest: string }>(this.digestSql);
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  }

  /** Somebody as they stand before this meeting. */
  async caller(who: Caller, meetingId = this.room.meetingId): Promise<ApiClient> {
    if (who === 'anonymous') return new Client(this.app.url);
    if (who === 'expert by card' || who === 'hall screen') {
      const known = this.local.get(meetingId) ?? ofMeeting(this.app.url, this.app.database.ownerUrl, meetingId);
      this.local.set(meetingId, known);
      return (await known)[who];
    }
    return this.everywhere()[who];
  }

  private everywhere(): Record<Exclude<Caller, 'anonymous' | 'expert by card' | 'hall screen'>, ApiClient> {
    const { room, elsewhere, officers } = this;
    const seat = (of: Room, number: number): ApiClient => {
      const expert = of.experts[number - 1];
      if (expert === undefined) throw new Error(`nobody sits at ${number}`);
      return expert.client;
    };
    return {
      stranger: room.stranger,
      'system administrator': officers['system-administrator'],
      'security administrator': officers['security-administrator'],
      auditor: officers.auditor,
      organizer: room.organizer,
      'second organizer': room.secondOrganizer,
      secretary: room.secretary,
      supervisor: room.supervisor,
      chair: seat(room, 1),
      deputy: seat(room, 2),
      expert: seat(room, 3),
      'another expert': seat(room, 4),
      'organizer elsewhere': elsewhere.organizer,
      'secretary elsewhere': elsewhere.secretary,
      'supervisor elsewhere': elsewhere.supervisor,
      'expert elsewhere': seat(elsewhere, 3),
    };
  }

  /** The expert of this seat at a device of their own that is signed in. */
  async expertAnew(seat: number): Promise<void> {
    const { experts } = this.room;
    const before = experts[seat - 1];
    if (before === undefined) throw new Error(`nobody sits at ${seat}`);
    experts[seat - 1] = await this.room.anotherDevice(before);
  }

  async ask(who: Caller, ask: Ask, meetingId?: string): Promise<Answer> {
    return answerTo(await this.caller(who, meetingId), ask);
  }

  /** Asks what must be done. */
  async must(who: Caller, ask: Ask, meetingId?: string): Promise<Answer> {
    const answer = await this.ask(who, ask, meetingId);
    if (answer.code !== 'done') throw new Error(`${who}: ${ask.entrance}: ${answer.code} ${answer.title}`);
    return answer;
  }

  meeting(): Promise<Room> {
    return this.room.anotherMeeting();
  }

  /** A meeting in session, everybody there; `again`: another one may do in which everything that was opened is over. */
  async sitting({ again = false } = {}): Promise<Sitting> {
    if (again) {
      const over = await this.over();
      if (over !== undefined) return over;
    }
    const room = await this.meeting();
    // before anything is opened, as a ballot names the officers' keys that are there by then
    const keys = await room.registerOfficers();
    const box = await BallotBox.of(this.app, room);
    this.boxes.push(box);
    if (again) this.sittings.push({ room, box, keys });
    return { room, box, keys };
  }

  private async over(): Promise<Sitting | undefined> {
    const pending = await this.rows<{ id: string }>(
      `select meeting_id as id from ballot where state in ('open', 'closing', 'closed')`,
    );
    return this.sittings.find(({ room }) => !pending.some(({ id }) => id === room.meetingId));
  }

  /** Somebody new on the list of candidates, on whom nobody has voted. */
  async candidate(): Promise<string> {
    const [id] = await this.room.freshCandidates();
    if (id === undefined) throw new Error('there is nobody to vote on');
    return id;
  }

  /** A person without an account in the committee of another review; serves there. */
  async member(reviewId: string): Promise<string> {
    const [personId, expertId, memberId] = [randomUUID(), randomUUID(), randomUUID()];
    await this.rows(
      `insert into person (id, name, id_number_sealed, id_number_hash) values ($1, '委员', gen_random_uuid()::text::bytea, gen_random_uuid()::text::bytea)`,
      [personId],
    );
    await this.rows(
      `insert into expert (id, person_id, unit, title, specialty) values ($1, $2, '单位', '正高级工程师', '建筑设计')`,
      [expertId, personId],
    );
    await this.rows(`insert into member (id, review_id, expert_id, position) values ($1, $2, $3, 'member')`, [
      memberId,
      reviewId,
      expertId,
    ]);
    return memberId;
  }

  private year = 2000;

  /** Another review of the committee, without meetings. */
  async review(): Promise<string> {
    const { room } = this;
    if (this.year === 2000)
      await this.rows(
        `insert into committee_filing (id, committee_id, number, authority, filed_on, valid_until, formed_by, recorded_by)
         select $1, $2, '备案 1', '备案机关', current_date - 1, current_date + 700, 'series', account_id
           from role_grant where committee_id = $2 limit 1`,
        [randomUUID(), room.committeeId],
      );
    this.year += 1;
    const { id } = await room.organizer.post<{ id: string }>(`/api/committees/${room.committeeId}/reviews`, {
      year: this.year,
      title: `${this.year} 年度评审`,
      blind: true,
    });
    return id;
  }

  /** What happens so many seconds later. */
  async later<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
    this.app.holdTime(new Date(Date.now() + seconds * 1000));
    try {
      return await work();
    } finally {
      this.app.holdTime(null);
    }
  }

  /** Keeps a ballot that will be closed from being frozen, as a paper does that is still being checked; gives what lets it go on. */
  holdUp(ballotId: string): () => void {
    const answered = this.app.get(Intake).enter(ballotId);
    this.heldUp.push(answered);
    return answered;
  }

  async ballotState(ballotId: string, state: string): Promise<void> {
    await eventually(async () => {
      const row = await this.one<{ state: string }>('select state from ballot where id = $1', [ballotId]);
      if (row.state !== state) throw new Error(`the ballot is ${row.state}`);
    });
  }
}
