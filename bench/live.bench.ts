/**
 * Figures of the live side: how long after a commit a room full of screens has the new snapshot, against a bare socket.io
 * server that sends the same bytes to as many. The first event of a burst, which nothing holds back.
 */
import type { Socket } from 'socket.io-client';
import { connectLive, joinMeeting } from '../src/cli/demo/simulated-expert.js';
import { buildRoom } from '../test/support/room.js';
import { bareSockets } from './support/burst.js';
import { figureOf, median, quantile, ratioOf, say, type Figure } from './support/figure.js';
import { Stand } from './support/stand.js';

export const area = 'live';

const SOCKETS = 500;
const SEATS = 50;
const ROUNDS = 11;
/** Longer than a burst is gathered, so that the next event is a first one again. */
const REST = 600;
const MILLION = 1_000_000;

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST));

type Part = 'fast' | 'slow';

/** The instants at which each socket has the next event, in nanoseconds of the machine's clock. */
function arrivals(sockets: readonly Socket[], event: string): Promise<bigint[]> {
  return Promise.all(
    sockets.map(
      (socket) => new Promise<bigint>((resolve) => socket.once(event, () => resolve(process.hrtime.bigint()))),
    ),
  );
}

/** Milliseconds from the instant at which an event was published to each arrival: all but the slowest hundredth. */
async function spread(sockets: readonly Socket[], event: string, publish: () => Promise<bigint>): Promise<number> {
  const arrived = arrivals(sockets, event);
  const published = await publish();
  return quantile(
    (await arrived).map((at) => Number(at - published) / MILLION),
    0.99,
  );
}

/** One snapshot of each kind to 500 sockets in one meeting, on a server of its own. */
export async function snapshotTo500(): Promise<Figure[]> {
  return snapshots('one node', false);
}

/** The same where several nodes share a PostgreSQL: every event also goes out to the other nodes. */
export async function snapshotTo500OfSeveralNodes(): Promise<Figure[]> {
  return snapshots('of several nodes', true);
}

async function snapshots(what: string, severalNodes: boolean): Promise<Figure[]> {
  const stand = await Stand.start({ severalNodes });
  try {
    const room = await buildRoom(stand.url, stand.database, { experts: SEATS, candidates: 60 });
    await room.gather();
    await room.openBallot();
    const sockets = await seatAll(room);
    const bare = await stand.bare();
    const plain = await bareSockets(bare.url, SOCKETS);
    await rest();
    const figures: Figure[] = [];
    for (const part of ['fast', 'slow'] as const) {
      const payload = await latest(sockets[0] as Socket, part, () =>
        stand.publish({ meetingId: room.meetingId, part }),
      );
      const ours: number[] = [];
      const floor: number[] = [];
      for (let n = 0; n < ROUNDS; n += 1) {
        await rest();
        ours.push(await spread(sockets, part, () => stand.publish({ meetingId: room.meetingId, part })));
        await rest();
        floor.push(await spread(plain, part, () => bare.broadcast(part, payload)));
      }
      say(`${what}, ${part} (${JSON.stringify(payload).length} characters): ${list(ours)} ms; bare: ${list(floor)} ms`);
      // the first of each only warms it
      const [mine, theirs] = [median(ours.slice(1)), median(floor.slice(1))];
      figures.push(
        ratioOf(area, `${part} snapshot to ${SOCKETS} sockets, ${what}: p99 (floor: ms)`, mine, theirs, 3),
        figureOf(area, `${part} snapshot to ${SOCKETS} sockets, ${what}: p99`, mine, 'ms'),
      );
    }
    for (const socket of [...sockets, ...plain]) socket.disconnect();
    room.leave();
    return figures;
  } finally {
    await stand.stop();
  }
}

const list = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(', ');

/** Every expert with as many windows open as it takes. */
async function seatAll(room: Awaited<ReturnType<typeof buildRoom>>): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (const expert of room.experts) {
    // the connection of the simulated expert itself keeps what it is sent; here only arrivals count
    expert.leave();
    for (let n = 0; n < SOCKETS / SEATS; n += 1) {
      const socket = await connectLive(expert.client);
      await joinMeeting(socket, room.meetingId, 'expert');
      sockets.push(socket as unknown as Socket);
    }
  }
  return sockets;
}

async function latest(socket: Socket, part: Part, publish: () => Promise<bigint>): Promise<unknown> {
  const seen = new Promise<unknown>((resolve) => socket.once(part, resolve));
  await publish();
  return seen;
}
