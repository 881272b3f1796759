/** Screens of one meeting beside the experts': the secretary's console, the supervisor's, and halls; and when they show what. */
import { setTimeout as wait } from 'node:timers/promises';
import { connectLive, joinMeeting, type LiveSocketClient } from '../../src/cli/demo/simulated-expert.js';
import { ApiClient } from '../../src/cli/demo/api-client.js';
import type { PushedSlow } from '../../src/contract/live.js';
import type { Room } from '../../test/support/room.js';

const PATIENCE = 60_000;

export class Screens {
  constructor(
    private readonly all: readonly LiveSocketClient[],
    private readonly own: readonly LiveSocketClient[],
  ) {}

  /** Milliseconds from the act until every screen has the result of the ballot. */
  async timeToResult(ballotId: string, act: () => Promise<unknown>): Promise<number> {
    const shown = this.all.map(
      (socket) =>
        new Promise<number>((resolve) => {
          const see = ({ result }: PushedSlow): void => {
            if (result?.result?.ballotId !== ballotId) return;
            socket.off('slow', see);
            resolve(performance.now());
          };
          socket.on('slow', see);
        }),
    );
    const start = performance.now();
    await act();
    const late = wait(PATIENCE, null, { ref: false }).then(() => {
      throw new Error('a screen does not show the result');
    });
    return Math.max(...(await Promise.race([Promise.all(shown), late]))) - start;
  }

  leave(): void {
    for (const socket of this.own) socket.disconnect();
  }
}

/** As many screens as asked for: the experts that sit there, one console, one supervisor, and halls for the rest. */
export async function gatherScreens(room: Room, count: number): Promise<Screens> {
  const experts = room.experts.flatMap(({ socket }) => socket ?? []);
  const desks = [
    await watch(room.secretary, room.meetingId, 'console'),
    await watch(room.supervisor, room.meetingId, 'supervisor'),
  ];
  const halls: LiveSocketClient[] = [];
  while (experts.length + desks.length + halls.length < count)
    halls.push(await watch(await pairHall(room), room.meetingId, 'hall'));
  return new Screens([...experts, ...desks, ...halls], [...desks, ...halls]);
}

async function watch(
  client: ApiClient,
  meetingId: string,
  audience: 'console' | 'supervisor' | 'hall',
): Promise<LiveSocketClient> {
  const socket = await connectLive(client);
  await joinMeeting(socket, meetingId, audience);
  return socket;
}

/** A hall screen that is paired with the room's meeting. */
export async function pairHall(room: Room): Promise<ApiClient> {
  const { code } = await room.secretary.post<{ code: string }>(`/api/meetings/${room.meetingId}/hall-pairings`);
  const screen = new ApiClient(room.url);
  await screen.post('/api/hall/session', { code });
  return screen;
}
