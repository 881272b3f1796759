/**
 * A room in which devices fail (R18, R23): an expert asks for another one, the secretary approves, the supervisor confirms, and
 * both desks sign. Ballots are opened and ended as tests need them.
 */
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../src/ballots/protocol/signatures.js';
import { random, type SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import { startApplication, type TestApplication } from './application.js';
import { rowsOf } from './database.js';
import { eventually } from './eventually.js';
import { OfficerDesk } from './officer-desks.js';
import { codeOf } from './refusals.js';
import { buildRoom, type BallotOptions, type Room } from './room.js';

/** Lower-case hex. */
export const keyOf = (device: SimulatedExpert): string => toHex(device.credential?.key ?? new Uint8Array(32));

export class ChangingDevices {
  /** The ballot that was opened last. */
  ballotId = '';

  private constructor(
    readonly app: TestApplication,
    readonly room: Room,
    readonly secretary: OfficerDesk,
    readonly supervisor: OfficerDesk,
  ) {}

  static async gather(): Promise<ChangingDevices> {
    const app = await startApplication({ listen: true });
    const room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
    await room.gather();
    const keys = await room.registerOfficers();
    return new ChangingDevices(
      app,
      room,
      new OfficerDesk(room, 'secretary', keys.secretary),
      new OfficerDesk(room, 'supervisor', keys.supervisor),
    );
  }

  async part(): Promise<void> {
    this.room.leave();
    await this.app.close();
  }

  expert(n: number): SimulatedExpert {
    return this.room.experts[n] as SimulatedExpert;
  }

  rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.app.database.ownerUrl, sql, parameters);
  }

  async opened(options: BallotOptions = {}): Promise<void> {
    this.ballotId = await this.room.openBallot(options);
  }

  /** Ends whatever ballot a test has left open, so that the next one can open. */
  async over(): Promise<void> {
    const pending = await this.rows<{ id: string }>(
      `select id from ballot where meeting_id = $1 and state in ('open', 'closing', 'closed')`,
      [this.room.meetingId],
    );
    for (const { id } of pending) await this.announced(id);
  }

  async announced(id = this.ballotId): Promise<Bundle> {
    await codeOf(this.room.secretary.post(`/api/ballots/${id}/close`));
    return eventually(async () => {
      await codeOf(this.room.secretary.post(`/api/ballots/${id}/announce`));
      return this.room.secretary.get<Bundle>(`/api/ballots/${id}/bundle`);
    });
  }

  /** Another device of this expert, with a key of its own and in the room. */
  async newDevice(n: number): Promise<SimulatedExpert> {
    const device = await this.room.anotherDevice(this.expert(n));
    device.credential = newSigningKey(random);
    await device.enter(this.room.meetingId);
    return device;
  }

  async wish(device: SimulatedExpert, credential = keyOf(device)): Promise<string> {
    return (await device.client.post<{ id: string }>(`/api/ballots/${this.ballotId}/device-changes`, { credential }))
      .id;
  }

  async approve(changeId: string, reason = '平板无法开机'): Promise<string> {
    return (await this.room.secretary.post<{ id: string }>(`/api/device-changes/${changeId}/approve`, { reason })).id;
  }

  confirm(id: string): Promise<void> {
    return this.room.supervisor.post(`/api/confirmations/${id}/confirm`);
  }

  async agreed(device: SimulatedExpert): Promise<string> {
    const changeId = await this.wish(device);
    await this.confirm(await this.approve(changeId));
    return changeId;
  }

  async changed(device: SimulatedExpert): Promise<string> {
    const changeId = await this.agreed(device);
    await this.secretary.signOnce(changeId);
    await this.supervisor.signOnce(changeId);
    return changeId;
  }

  async stateOf(changeId: string): Promise<unknown[]> {
    return (
      await this.rows<{ state: string; because: string | null }>(
        'select state, dropped_because as because from device_change where id = $1',
        [changeId],
      )
    ).flatMap(({ state, because }) => [state, because]);
  }

  async eventsOf(): Promise<string[]> {
    return (
      await this.rows<{ type: string }>(
        `select event::jsonb->>'type' as type from ballot_event where ballot_id = $1 order by sequence`,
        [this.ballotId],
      )
    ).map(({ type }) => type);
  }

  async vote(device: SimulatedExpert): Promise<string> {
    return (await device.send(await device.prepare(this.ballotId, () => 'agree'))).receipt;
  }
}

/** One such room for all specs of a file: whatever ballot a spec leaves open, and the time it holds, end with it. */
export function forAllSpecs(take: (gathered: ChangingDevices) => void): void {
  let gathered: ChangingDevices;
  beforeAll(async () => {
    gathered = await ChangingDevices.gather();
    take(gathered);
  }, 120_000);
  afterEach(async () => {
    gathered.app.holdTime(null);
    await gathered.over();
  });
  afterAll(() => gathered.part());
}
