/** A committee's day whose server is killed in every step: its people, its screens, and what each of them is shown. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiClient, ApiProblem } from '../../../src/cli/demo/api-client.js';
import {
  connectLive,
  joinMeeting,
  type LiveSocketClient,
  type PreparedPaper,
  type SimulatedExpert,
} from '../../../src/cli/demo/simulated-expert.js';
import type { CastReceipt, Joined } from '../../../src/contract/live.js';
import type { Audience, Choice } from '../../../src/contract/vocabulary.js';
import type { TestDatabase } from '../../support/database.js';
import { rowsOf } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { forgetFolder, watchFolder } from '../../support/leftovers.mjs';
import { OfficerDesk } from '../../support/officer-desks.js';
import { buildOfficers, buildRoom, type Room } from '../../support/room.js';
import { startServer, type TestServer } from '../../support/server.js';
import { expectWhole } from '../../support/whole-record.js';

const EXPERTS = 9;
const CANDIDATES = 9;

/** Moves with the clock, and so does not say whether anything was lost. */
const MOVING = new Set(['idleIn', 'lastSeenAt']);
const still = (seen: unknown): unknown =>
  JSON.parse(JSON.stringify(seen ?? null, (key, value: unknown) => (MOVING.has(key) ? undefined : value)));

/** The code of a refusal; anything else is thrown. */
export function refusalOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.code;
  throw error;
}

type Desk = Extract<Joined['slow'], { audience: 'console' | 'supervisor' }>;

export class CommitteeDay {
  server: TestServer;
  room: Room;
  officers: Awaited<ReturnType<typeof buildOfficers>>;
  desks: Record<'secretary' | 'supervisor', OfficerDesk>;
  /** Screens of the hall that are paired. */
  readonly halls: ApiClient[] = [];
  /** Tablets at which seat cards are used, with the code of the card. */
  readonly tablets: { at: ApiClient; code: string }[] = [];
  readonly ballots: string[] = [];
  readonly items: string[] = [];
  readonly changes: string[] = [];
  readonly folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-restarts-'));
  kills = 0;
  private broken: string | null = null;

  async begin(): Promise<void> {
    watchFolder(this.folder);
    const folders = ['vault', 'office'].map((name) => {
      mkdirSync(this.trustee(name));
      return `${name}=${this.trustee(name)}`;
    });
    this.server = await startServer({ env: { BALLOT_KEY_FOLDERS: folders.join(',') } });
    this.room = await buildRoom(this.server.url, this.database, { experts: EXPERTS, candidates: CANDIDATES });
    this.officers = await buildOfficers(this.server.url, this.database);
  }

  async end(): Promise<void> {
    this.room.leave();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
    forgetFolder(this.folder);
  }

  /** A step of the day, which needs the ones before it. */
  step(name: string, take: () => Promise<void>): void {
    it(
      name,
      async () => {
        if (this.broken !== null) throw new Error(`not reached, since this failed: ${this.broken}`);
        this.broken = name;
        await take();
        this.broken = null;
      },
      240_000,
    );
  }

  get database(): TestDatabase {
    if (this.server.database === undefined) throw new Error('no database');
    return this.server.database;
  }

  /** The folder in which the keys of this trustee lie. */
  trustee(name: string): string {
    return path.join(this.folder, name);
  }

  rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.database.ownerUrl, sql, parameters);
  }

  get meeting(): string {
    return `/api/meetings/${this.room.meetingId}`;
  }

  /** By the number of the seat. */
  expert(seat: number): SimulatedExpert {
    return this.room.experts[seat - 1] as SimulatedExpert;
  }

  candidate(n: number): string {
    return this.room.candidates[n]?.id as string;
  }

  /** Posts to the meeting as its secretary. */
  post<T = void>(act: string, body: object = {}): Promise<T> {
    return this.room.secretary.post<T>(`${this.meeting}/${act}`, body);
  }

  /** A power cut, and the server on the same database and folders again. `away`: what happens meanwhile. */
  async kill(away: () => void | Promise<void> = () => undefined): Promise<void> {
    this.room.leave();
    await this.server.kill('SIGKILL');
    this.kills += 1;
    await away();
    // PostgreSQL may be too busy to answer in time: then the server says so and is started once more, as an operator would
    await eventually(() => this.server.restart(), 60_000);
    // connections to the killed one that this process still holds are used up first
    for (let n = 0; n < 3; n += 1) await eventually(() => this.room.secretary.get('/api/session'));
    await expectWhole(this.database.ownerUrl);
  }

  /** Killed at rest: everybody is shown exactly what they were shown before. */
  async killAtRest(away?: () => void | Promise<void>): Promise<void> {
    const before = await this.seen();
    await this.kill(away);
    expect(await this.seen()).toEqual(before);
  }

  /** Starts an act and kills the server before or after its answer. Gives whether it was acknowledged. */
  async killDuring(milliseconds: number, act: () => Promise<unknown>): Promise<boolean> {
    this.room.leave();
    const answered = act().then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await this.kill();
    return answered;
  }

  /** Once more the same act: it may be refused in words, and changes nothing. */
  async again(act: () => Promise<unknown>): Promise<void> {
    const before = await this.traces();
    await act().catch(refusalOf);
    expect(await this.traces()).toEqual(before);
  }

  /** How much was ever written of any act. */
  private async traces(): Promise<object> {
    const [row = {}] = await this.rows(
      `select (select count(*) from meeting_event) as lines, (select count(*) from audit_event) as audited,
              (select count(*) from ballot_event) as chained, (select count(*) from ballot) as ballots,
              (select count(*) from confirmation_answer) as answers, (select count(*) from confirmation) as requests`,
    );
    return row;
  }

  async desk(audience: 'console' | 'supervisor'): Promise<Joined & { slow: Desk }> {
    const socket = await connectLive(audience === 'console' ? this.room.secretary : this.room.supervisor);
    const joined = await joinMeeting(socket, this.room.meetingId, audience);
    socket.disconnect();
    return joined as Joined & { slow: Desk };
  }

  /** Enters where this expert is not connected, and makes the paper. */
  async prepare(seat: number, ballotId: string, choose: (candidate: number) => Choice): Promise<PreparedPaper> {
    await this.expert(seat).enter(this.room.meetingId);
    return this.expert(seat).prepare(ballotId, choose);
  }

  async send(seat: number, paper: PreparedPaper): Promise<CastReceipt> {
    await this.expert(seat).enter(this.room.meetingId);
    return this.expert(seat).send(paper);
  }

  /** These seats vote; gives a way to hear every acknowledgement again, which must be the same one. */
  async vote(
    ballotId: string,
    seats: readonly number[],
    choose: (candidate: number, seat: number) => Choice = () => 'agree',
  ): Promise<() => Promise<void>> {
    const papers = await Promise.all(seats.map((seat) => this.prepare(seat, ballotId, (n) => choose(n, seat))));
    const sendAll = (): Promise<CastReceipt[]> =>
      Promise.all(papers.map((paper, n) => this.send(seats[n] as number, paper)));
    const receipts = await sendAll();
    return async () => expect(await sendAll()).toEqual(receipts);
  }

  async stateOf(ballotId: string): Promise<string | undefined> {
    return (await this.rows<{ state: string }>('select state from ballot where id = $1', [ballotId]))[0]?.state;
  }

  async open(draft: Parameters<Room['draftBallot']>[0] & object): Promise<string> {
    const ballotId = await this.room.draftBallot(draft);
    this.ballots.push(ballotId);
    await this.room.secretary.post(`/api/ballots/${ballotId}/open`);
    return ballotId;
  }

  async close(ballotId: string): Promise<void> {
    await this.room.secretary.post(`/api/ballots/${ballotId}/close`);
    await eventually(async () => expect(await this.stateOf(ballotId)).toBe('closed'));
  }

  /** Everything that every audience is shown: the live snapshots of all screens and the pages of all people. */
  async seen(): Promise<Record<string, unknown>> {
    const seen: Record<string, unknown> = {};
    const sockets: LiveSocketClient[] = [];
    const screens: [name: string, client: ApiClient, audience: Audience][] = [
      ...this.room.experts.map(({ client }, n): [string, ApiClient, Audience] => [`expert ${n + 1}`, client, 'expert']),
      ...this.halls.map((client, n): [string, ApiClient, Audience] => [`hall ${n + 1}`, client, 'hall']),
      // last, when all experts are connected: the roster says who is
      ['console', this.room.secretary, 'console'],
      ['supervisor', this.room.supervisor, 'supervisor'],
    ];
    for (const [name, client, audience] of screens) {
      const socket = await connectLive(client).catch(({ message }: Error) => message);
      if (typeof socket === 'string') {
        seen[name] = socket;
        continue;
      }
      sockets.push(socket);
      const joined = await joinMeeting(socket, this.room.meetingId, audience).catch(refusalOf);
      seen[name] = typeof joined === 'string' ? joined : still({ ...joined, fast: { ...joined.fast, at: null } });
    }
    await Promise.all(
      this.pages().map(async ([name, client, page]) => {
        const shown = still(await client.get(page).catch(refusalOf));
        // sessions come in the order of their last use
        seen[`${name} ${page}`] = page.endsWith('/sessions') ? new Set(shown as object[]) : shown;
      }),
    );
    await Promise.all(
      this.tablets.map(async ({ at, code }, n) => {
        seen[`tablet ${n + 1}`] = still(await at.post('/api/card', { code }).catch(refusalOf));
      }),
    );
    for (const socket of sockets) socket.disconnect();
    return seen;
  }

  private pages(): [name: string, client: ApiClient, page: string][] {
    const { meeting, room } = this;
    const [chair, deputy] = [this.expert(1).client, this.expert(2).client];
    const of = (name: string, client: ApiClient, pages: readonly string[]): [string, ApiClient, string][] =>
      pages.map((page) => [name, client, page]);
    const minutes = [`${meeting}/minutes`, `${meeting}/minutes/standing`, `${meeting}/minutes/signatures`];
    const review = `/api/reviews/${room.reviewId}`;
    return [
      ...of('secretary', room.secretary, [
        '/api/my/meetings',
        '/api/my/waiting-signatures',
        '/api/account/sessions',
        meeting,
        `${meeting}/seat-cards`,
        `${meeting}/log`,
        `${meeting}/voted-candidates`,
        ...minutes,
        ...this.items.map((id) => `/api/agenda-items/${id}`),
        ...this.ballots.flatMap((id) =>
          ['manifest', 'result', 'bundle', 'candidates', 'signatures'].map((part) => `/api/ballots/${id}/${part}`),
        ),
      ]),
      ...of('supervisor', room.supervisor, [
        '/api/my/waiting-signatures',
        `${meeting}/unsigned-sheets`,
        `${meeting}/announced-ballots`,
        ...minutes,
        ...this.ballots.map((id) => `/api/ballots/${id}/bundle`),
        ...this.changes.map((id) => `/api/device-changes/${id}`),
      ]),
      ...of('chair', chair, [
        ...minutes,
        '/api/session',
        '/api/my/ballots',
        '/api/my/waiting-signatures',
        ...this.ballots.flatMap((id) => ['sheet', 'chain', 'result'].map((part) => `/api/ballots/${id}/${part}`)),
      ]),
      ...of('deputy', deputy, ['/api/my/ballots', '/api/account/sessions', '/api/account/pin']),
      ...of('seat 5', this.expert(5).client, ['/api/session', ...this.ballots.map((id) => `/api/ballots/${id}/sheet`)]),
      ...of('organizer', room.organizer, ['/api/my/confirmations', `${review}/year`, `${review}/panels`]),
      ...of('second organizer', room.secondOrganizer, ['/api/my/confirmations']),
      ...of('security administrator', this.officers['security-administrator'], ['/api/security/accounts']),
      ...of('auditor', this.officers.auditor, [
        '/api/audit-events?pageSize=200',
        '/api/audit-events/unread',
        '/api/audit-events/looks',
      ]),
      ...this.halls.flatMap((client, n) => of(`hall ${n + 1}`, client, ['/api/hall/session'])),
    ];
  }
}
