/** Acts in a meeting, and how long after the click every screen of it shows them. */
import { setTimeout as wait } from 'node:timers/promises';
import { connectLive, joinMeeting, type LiveSocketClient } from '../../src/cli/demo/simulated-expert.js';
import type { PushedSlow } from '../../src/contract/live.js';
import { eventually } from '../../test/support/eventually.js';
import type { Room } from '../../test/support/room.js';
import { pairHall } from './screens.js';

const PATIENCE = 30_000;
/** Room below the event number for how many seats have submitted (see `versionOf`). */
const SUBMITTED = 65_536;

const eventOf = (snapshot: { version: number }): number => Math.floor(snapshot.version / SUBMITTED);

/** All screens of one meeting, each with the slow part that it shows. */
export class MeetingScreens {
  private readonly shown = new Map<LiveSocketClient, number>();

  private constructor(
    readonly room: Room,
    private readonly sockets: readonly LiveSocketClient[],
    private readonly own: readonly LiveSocketClient[],
  ) {
    for (const socket of sockets) socket.on('slow', (snapshot) => this.shown.set(socket, eventOf(snapshot)));
  }

  /** The experts that sit there, the console, the supervisor and a hall screen. */
  static async of(room: Room): Promise<MeetingScreens> {
    const experts = room.experts.flatMap(({ socket }) => socket ?? []);
    const console = await connectLive(room.secretary);
    const supervisor = await connectLive(room.supervisor);
    const hall = await connectLive(await pairHall(room));
    const desks = [console, supervisor, hall];
    const screens = new MeetingScreens(room, [...experts, ...desks], desks);
    const { slow } = await joinMeeting(console, room.meetingId, 'console');
    await joinMeeting(supervisor, room.meetingId, 'supervisor');
    await joinMeeting(hall, room.meetingId, 'hall');
    for (const socket of screens.sockets) screens.shown.set(socket, eventOf(slow));
    return screens;
  }

  get count(): number {
    return this.sockets.length;
  }

  /** Milliseconds from the click to each screen that shows what came of it: the slow part, which comes last. */
  async timesOf(act: () => Promise<unknown>): Promise<number[]> {
    const before = Math.max(...this.shown.values());
    const arrived = this.sockets.map(
      (socket) =>
        new Promise<number>((resolve) => {
          const see = (snapshot: PushedSlow): void => {
            if (eventOf(snapshot) <= before) return;
            socket.off('slow', see);
            resolve(performance.now());
          };
          socket.on('slow', see);
        }),
    );
    const start = performance.now();
    const [times] = await Promise.all([Promise.race([Promise.all(arrived), late()]), act()]);
    return times.map((at) => at - start);
  }

  leave(): void {
    for (const socket of this.own) socket.disconnect();
  }
}

const late = (): Promise<never> =>
  wait(PATIENCE, null, { ref: false }).then(() => {
    throw new Error('a screen does not show an act');
  });

type Act = () => Promise<unknown>;

/**
 * The acts of one turn, in the order in which a secretary comes to them: a seat leaves and comes back, somebody is recused
 * and no longer, a ballot is set up, opened, reminded of, closed and announced. Nobody votes: what papers cost is measured
 * elsewhere. A candidate is voted on once (R14), so every turn takes the next `size` of them.
 */
export async function* actsOf(room: Room, turn: number, size: number): AsyncGenerator<Act> {
  const { secretary, supervisor, meetingId, candidates } = room;
  // seats 1 and 2 preside; of the rest another one each turn
  const seat = 3 + (turn % (room.experts.length - 2));
  const ofSeat = `/api/meetings/${meetingId}/seats/${seat}`;
  yield () => secretary.post(`${ofSeat}/attendance`, { act: 'depart', reason: '测量' });
  let asked = '';
  yield async () => {
    asked = (await secretary.post<{ id: string }>(`${ofSeat}/sign-in`, { reason: '测量' })).id;
  };
  yield () => supervisor.post(`/api/confirmations/${asked}/confirm`);
  const candidateId = candidates[turn % candidates.length]?.id ?? '';
  yield () =>
    secretary.post(`/api/meetings/${meetingId}/recusals`, { seat, candidateIds: [candidateId], reason: '测量' });
  yield () => secretary.post(`/api/meetings/${meetingId}/recusals/${seat}/${candidateId}/removal`, { reason: '测量' });
  const ids = candidates.slice(turn * size, (turn + 1) * size).map(({ id }) => id);
  let ballotId = '';
  yield async () => {
    ballotId = await room.draftBallot({ title: `测量 ${turn}`, announce: 'chair', candidates: ids });
  };
  for (const act of ['open', 'remind']) yield () => secretary.post(`/api/ballots/${ballotId}/${act}`);
  yield () => secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => {
    await secretary.get(`/api/ballots/${ballotId}/chain`);
  });
  yield () => secretary.post(`/api/ballots/${ballotId}/announce`);
}
