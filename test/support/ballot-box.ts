/**
 * Casting without sockets: the casting service asked directly, with papers made from the manifest. For races that need more
 * ballots than a browser or a socket could take part in.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CastingService } from '../../src/ballots/casting/casting.service.js';
import type { Manifest } from '../../src/ballots/protocol/bundle.js';
import { ready } from '../../src/ballots/protocol/group.js';
import { entriesOf, readManifest, type Ballot } from '../../src/ballots/protocol/manifest.js';
import { makePaper } from '../../src/ballots/protocol/paper.js';
import { newSigningKey, type SigningKey } from '../../src/ballots/protocol/signatures.js';
import type { CastFrame } from '../../src/ballots/requests/cast.frame.js';
import { random } from '../../src/cli/demo/simulated-expert.js';
import type { CastReceipt } from '../../src/contract/live.js';
import type { Choice } from '../../src/contract/vocabulary.js';
import type { Actor } from '../../src/platform/security/actor.js';
import type { TestApplication } from './application.js';
import type { Room } from './room.js';

export interface Voter {
  seat: number;
  actor: Actor;
  key: SigningKey;
}

export interface Opened {
  ballot: Ballot;
  head: string;
}

export class BallotBox {
  readonly voters: Voter[] = [];
  private readonly pool: pg.Pool;

  private constructor(
    private readonly application: TestApplication,
    readonly room: Room,
  ) {
    this.pool = new pg.Pool({ connectionString: application.database.ownerUrl, max: 1 });
  }

  /** Signs every seat of the room in, with keys that the test holds, and starts the meeting. */
  static async of(application: TestApplication, room: Room): Promise<BallotBox> {
    await ready;
    const box = new BallotBox(application, room);
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    const seats = await box.rows<{
      number: number;
      personId: string;
      accountId: string;
      sessionId: string;
      id: string;
    }>(
      `select distinct on (s.number) s.id, s.number, s.person_id as "personId", a.id as "accountId", x.id as "sessionId"
         from seat s join account a on a.person_id = s.person_id join session x on x.account_id = a.id and x.meeting_id is null
        where s.meeting_id = $1 order by s.number, x.created_at`,
      [room.meetingId],
    );
    for (const seat of seats) {
      const key = newSigningKey(random);
      const { number, personId, accountId, sessionId } = seat;
      box.voters.push({
        seat: number,
        key,
        actor: {
          kind: 'account',
          accountId,
          personId,
          sessionId,
          name: '',
          loginName: '',
          confined: null,
          roles: [],
          card: null,
        },
      });
      await box.pool.query('insert into credential (id, seat_id, public_key, session_id) values ($1, $2, $3, $4)', [
        randomUUID(),
        seat.id,
        Buffer.from(key.key),
        sessionId,
      ]);
    }
    await box.pool.query(`update seat set attendance = 'present', signed_in_at = now() where meeting_id = $1`, [
      room.meetingId,
    ]);
    return box;
  }

  async opened(ballotId: string): Promise<Opened> {
    const [row] = await this.rows<{ manifest: string; head: string }>(
      `select b.manifest, encode(c.head, 'hex') as head from ballot b join ballot_chain c on c.ballot_id = b.id where b.id = $1`,
      [ballotId],
    );
    const read = readManifest(JSON.parse(row?.manifest ?? '{}') as Manifest);
    if (!read.ok || row === undefined) throw new Error('the manifest does not hold');
    return { ballot: read.ballot, head: row.head };
  }

  /** One whole paper, ready to be sent. */
  frame({ ballot, head }: Opened, voter: Voter, choose: (index: number) => Choice, revision = 1): CastFrame {
    const choices = new Map(
      entriesOf(ballot.manifest, voter.seat).map((index): [number, Choice] => [index, choose(index)]),
    );
    const made = makePaper(
      ballot,
      { seat: voter.seat, credential: voter.key.key, secret: voter.key.secret },
      choices,
      { revision, seen: head },
      random,
    );
    if (!made.ok) throw new Error(made.fault);
    const { nonce, body, signature, seen } = made.paper;
    return {
      ballotId: ballot.manifest.ballotId,
      manifestHash: ballot.mhHex,
      revision,
      seen,
      nonce: Buffer.from(nonce),
      body: Buffer.from(body),
      signature: Buffer.from(signature),
    };
  }

  cast(voter: Voter, frame: CastFrame): Promise<CastReceipt> {
    return this.application.get(CastingService).cast(voter.actor, frame);
  }

  async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }

  async state(ballotId: string): Promise<string | undefined> {
    const [row] = await this.rows<{ state: string }>('select state from ballot where id = $1', [ballotId]);
    return row?.state;
  }

  /** The hashes of all papers that are recorded. */
  async recorded(ballotId: string): Promise<string[]> {
    return (
      await this.rows<{ hash: string }>(`select encode(hash, 'hex') as hash from paper where ballot_id = $1`, [
        ballotId,
      ])
    ).map((row) => row.hash);
  }

  async end(): Promise<void> {
    await this.pool.end();
  }
}
