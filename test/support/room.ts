/**
 * A committee with its review, members, candidates and officers, put straight into a database, each person with a living
 * session: for tests that are about the meeting and not about how people came into it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ApiClient } from '../../src/cli/demo/api-client.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { newSigningKey, type SigningKey } from '../../src/ballots/protocol/signatures.js';
import { SimulatedExpert, random } from '../../src/cli/demo/simulated-expert.js';
import { NOTICE } from '../../src/contract/notice.js';
import { DEVICE_SIGNERS, INSTALLATION_ROLES, type DeviceSigner } from '../../src/contract/vocabulary.js';
import type { AnnounceMode, Choice, Policy, Position, RecusedCount } from '../../src/contract/vocabulary.js';
import { SESSION_COOKIE, newToken } from '../../src/platform/security/sign-ins.js';
import type { TestDatabase } from './database.js';

export interface RoomOptions {
  experts: number;
  candidates: number;
  committeeSize?: number;
  recusedCount?: RecusedCount;
  blind?: boolean;
}

interface Candidate {
  id: string;
  code: string;
  name: string;
}

export interface BallotOptions {
  candidates?: readonly string[];
  policy?: Policy;
  announce?: AnnounceMode;
  verdictsOnly?: boolean;
  /** R15. */
  quotaCount?: number;
  quotaPercent?: string;
  cap?: number;
  title?: string;
}

export class Room {
  readonly experts: SimulatedExpert[] = [];
  readonly candidates: Candidate[] = [];
  secretary: ApiClient;
  supervisor: ApiClient;
  organizer: ApiClient;
  /** Who confirms what the first one asks (R23). */
  secondOrganizer: ApiClient;
  /** Signed in, without any role or seat. */
  stranger: ApiClient;
  committeeId = randomUUID();
  reviewId = randomUUID();
  meetingId = '';
  /** Candidates that the review has had so far. */
  known = 0;

  private opened = false;

  constructor(
    readonly url: string,
    private readonly database: TestDatabase,
  ) {}

  /** Drafts and opens a ballot on all candidates, or on the given ones. */
  async openBallot(options: BallotOptions = {}): Promise<string> {
    const ballotId = await this.draftBallot(options);
    await this.secretary.post(`/api/ballots/${ballotId}/open`);
    this.opened = true;
    return ballotId;
  }

  /** New candidates for a ballot that a test drafts by itself; the next one after it has others again. */
  async freshCandidates(): Promise<string[]> {
    await this.renewCandidates();
    this.opened = true;
    return this.candidates.map(({ id }) => id);
  }

  /** As many new candidates in the place of those who were voted on, who cannot stand in another ballot (R14). */
  private async renewCandidates(): Promise<void> {
    const [count, known] = [this.candidates.length, this.known];
    this.candidates.length = 0;
    await connected(this.database, (client) => addCandidates(client, this, count, known));
    this.opened = false;
  }

  async draftBallot(options: BallotOptions = {}): Promise<string> {
    if (this.opened && options.candidates === undefined) await this.renewCandidates();
    const { id } = await this.secretary.post<{ id: string }>(`/api/meetings/${this.meetingId}/ballots`, {
      title: options.title ?? '测试投票',
      candidateIds: options.candidates ?? this.candidates.map((candidate) => candidate.id),
      policy: options.policy ?? 'last',
      announce: options.announce ?? 'chair',
      verdictsOnly: options.verdictsOnly ?? false,
      quotaCount: options.quotaCount ?? null,
      quotaPercent: options.quotaPercent ?? null,
      cap: options.cap ?? null,
    });
    return id;
  }

  /** Starts the meeting and seats the first `present` experts, live. */
  async gather(present = this.experts.length): Promise<void> {
    await this.secretary.post(`/api/meetings/${this.meetingId}/start`);
    for (const expert of this.experts.slice(0, present)) {
      await expert.enter(this.meetingId);
      await expert.attend(this.meetingId);
    }
  }

  /** The experts given vote with what `choose` says of each and each candidate. */
  async vote(
    ballotId: string,
    experts: readonly SimulatedExpert[],
    choose: (expert: number, candidate: number) => Choice,
  ): Promise<void> {
    await Promise.all(
      experts.map(async (expert, n) => {
        await expert.send(await expert.prepare(ballotId, (candidate) => choose(n, candidate)));
      }),
    );
  }

  /** Records that a seat that left is back: the secretary asks, the supervisor confirms (R23). */
  async bringBack(seat: number): Promise<void> {
    const path = `/api/meetings/${this.meetingId}/seats/${seat}/sign-in`;
    const { id } = await this.secretary.post<{ id: string }>(path, { reason: '已回会场' });
    await this.supervisor.post(`/api/confirmations/${id}/confirm`);
  }

  /** Another device of the same expert: a session of its own, and no key yet. */
  async anotherDevice({ loginName }: SimulatedExpert): Promise<SimulatedExpert> {
    const { token, hash } = newToken();
    await connected(this.database, (client) =>
      client.query(
        `insert into session (id, account_id, token_hash, user_agent, expires_at)
         select $1, id, $2, 'another', now() + interval '8 hours' from account where login_name = $3`,
        [randomUUID(), hash, loginName],
      ),
    );
    return new SimulatedExpert(this.url, loginName, '', new ApiClient(this.url, `${SESSION_COOKIE}=${token}`));
  }

  /** Keys of secretary and supervisor as their pages register them, for the manifests that are made afterwards. */
  async registerOfficers(): Promise<Record<DeviceSigner, SigningKey>> {
    const keys = { secretary: newSigningKey(random), supervisor: newSigningKey(random) };
    for (const role of DEVICE_SIGNERS)
      await this[role].post(`/api/meetings/${this.meetingId}/officer-keys`, { role, key: toHex(keys[role].key) });
    return keys;
  }

  /** The same people in another meeting of their review, which is set up here. */
  async anotherMeeting(): Promise<Room> {
    const { id } = await this.secretary.post<{ id: string }>(`/api/reviews/${this.reviewId}/meetings`, {
      // the same again would be the meeting that is there
      title: `另一次会议 ${randomBytes(4).toString('hex')}`,
      heldOn: '2026-11-20',
      committeeSize: this.experts.length,
      recusedCount: 'counted',
    });
    return Object.assign(new Room(this.url, this.database), this, { meetingId: id });
  }

  leave(): void {
    for (const expert of this.experts) expert.leave();
  }
}

/** Puts the committee into the database and sets a meeting up. */
export async function buildRoom(url: string, database: TestDatabase, options: RoomOptions): Promise<Room> {
  const room = new Room(url, database);
  await connected(database, (client) => fill(client, room, options));
  const size = options.committeeSize ?? options.experts;
  const meeting = await room.secretary.post<{ id: string }>(`/api/reviews/${room.reviewId}/meetings`, {
    title: '测试评审会议',
    heldOn: '2026-11-20',
    committeeSize: size % 2 === 1 ? size : size + 1,
    recusedCount: options.recusedCount ?? 'counted',
  });
  room.meetingId = meeting.id;
  // R2 wants an odd size, which a test of other rules may not: the room has the size that it was asked for
  await connected(database, (client) =>
    client.query('update meeting set committee_size = $2 where id = $1', [meeting.id, size]),
  );
  return room;
}

async function connected(database: TestDatabase, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, room: Room, options: RoomOptions): Promise<void> {
  // one expert is enough: these rooms are about the meeting, not about how a committee is formed
  await client.query('insert into committee (id, name, series, level, least_members) values ($1, $2, $3, $4, 1)', [
    room.committeeId,
    `委员会 ${room.committeeId}`,
    '工程系列',
    'senior',
  ]);
  await client.query('insert into review (id, committee_id, year, title, blind) values ($1, $2, 2026, $3, $4)', [
    room.reviewId,
    room.committeeId,
    '2026 年度评审',
    options.blind ?? true,
  ]);
  room.secretary = await officer(client, room, 'secretary');
  room.supervisor = await officer(client, room, 'supervisor');
  room.organizer = await officer(client, room, 'organizer');
  await client.query(
    `insert into review_settings (review_id, recused_count, announce, verdicts_only, policy, quota, ties, chosen_by)
     select $1, $2, 'chair', false, 'last', 0, 'run-off', account_id from role_grant where committee_id = $3 and role = 'organizer'`,
    [room.reviewId, options.recusedCount ?? 'counted', room.committeeId],
  );
  room.secondOrganizer = await officer(client, room, 'organizer', '另一位组织者');
  room.stranger = (await person(client, room.url, '局外人')).api;
  for (let n = 0; n < options.experts; n += 1) {
    const { personId, loginName, api } = await person(client, room.url, `专家${n + 1}`);
    const expertId = randomUUID();
    await client.query('insert into expert (id, person_id, unit, title, specialty) values ($1, $2, $3, $4, $5)', [
      expertId,
      personId,
      `单位${n % 5}`,
      '正高级工程师',
      '建筑设计',
    ]);
    const position: Position = n === 0 ? 'chair' : n === 1 ? 'deputy' : 'member';
    await client.query('insert into member (id, review_id, expert_id, position) values ($1, $2, $3, $4)', [
      randomUUID(),
      room.reviewId,
      expertId,
      position,
    ]);
    room.experts.push(new SimulatedExpert(room.url, loginName, '', api));
  }
  await addCandidates(client, room, options.candidates, 0);
}

/** Candidates after the first `known` of the review. */
async function addCandidates(client: pg.Client, room: Room, count: number, known: number): Promise<void> {
  for (let n = known; n < known + count; n += 1) {
    const { personId } = await person(client, room.url, `申报人${n + 1}`);
    const candidate = { id: randomUUID(), code: `A-${String(n + 1).padStart(3, '0')}`, name: `申报人${n + 1}` };
    await client.query(
      `insert into candidate (id, review_id, person_id, list_number, code, name, unit, specialty, level, title, kind)
       values ($1, $2, $3, $4, $5, $6, $7, '建筑设计', 'senior', '高级工程师', 'regular')`,
      [candidate.id, room.reviewId, personId, n + 1, candidate.code, candidate.name, `申报单位${n % 4}`],
    );
    room.candidates.push(candidate);
  }
  room.known = known + count;
}

/** The three officers of the installation, signed in. */
export async function buildOfficers(
  url: string,
  database: TestDatabase,
): Promise<Record<(typeof INSTALLATION_ROLES)[number], ApiClient>> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const made = [];
    for (const role of INSTALLATION_ROLES) {
      const { accountId, api } = await person(client, url, role);
      await client.query('insert into role_grant (id, account_id, role) values ($1, $2, $3)', [
        randomUUID(),
        accountId,
        role,
      ]);
      made.push([role, api] as const);
    }
    return Object.fromEntries(made) as Record<(typeof INSTALLATION_ROLES)[number], ApiClient>;
  } finally {
    await client.end();
  }
}

async function officer(client: pg.Client, room: Room, role: string, name = role): Promise<ApiClient> {
  const { accountId, api } = await person(client, room.url, name);
  await client.query('insert into role_grant (id, account_id, role, committee_id) values ($1, $2, $3, $4)', [
    randomUUID(),
    accountId,
    role,
    room.committeeId,
  ]);
  return api;
}

async function person(
  client: pg.Client,
  url: string,
  name: string,
): Promise<{ personId: string; accountId: string; loginName: string; api: ApiClient }> {
  const [personId, accountId, loginName] = [randomUUID(), randomUUID(), `t${randomBytes(6).toString('hex')}`];
  const { token, hash } = newToken();
  await client.query('insert into person (id, name, id_number_sealed, id_number_hash) values ($1, $2, $3, $4)', [
    personId,
    name,
    randomBytes(40),
    randomBytes(32),
  ]);
  await client.query('insert into account (id, person_id, login_name) values ($1, $2, $3)', [
    accountId,
    personId,
    loginName,
  ]);
  await client.query('insert into notice_acceptance (account_id, version) values ($1, $2)', [
    accountId,
    NOTICE.version,
  ]);
  await client.query(
    `insert into session (id, account_id, token_hash, user_agent, expires_at) values ($1, $2, $3, 'test', now() + interval '8 hours')`,
    [randomUUID(), accountId, hash],
  );
  return { personId, accountId, loginName, api: new ApiClient(url, `${SESSION_COOKIE}=${token}`) };
}
