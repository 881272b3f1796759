/** What only the two desks of a room are shown, the console and the supervisor's: who is there, what waits, what may be done. */
import { Injectable } from '@nestjs/common';
import { ConfirmationsReader } from '../../confirmations/index.js';
import type { ItemAbilities } from '../../contract/abilities.js';
import type { MeetingHead, RosterLine } from '../../contract/live.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import { audienceRoom } from '../../platform/live/rooms.js';
import type { AgendaFacts } from '../agenda/agenda.reader.js';
import { BallotsHook, type BallotsView, type CurrentView } from '../ballots-of-meeting.js';
import { PinRequestsReader } from '../cards/pin-requests.reader.js';
import { isUnderWay, itemAbilities } from '../domain/agenda.js';
import { consoleAbilities, supervisorAbilities } from '../domain/projection.js';
import { isPresided } from '../domain/quorum.js';
import { recusedRoom } from '../domain/recused-room.js';
import { RoomReader, type RoomHead } from './room.reader.js';

/** Who looks at the two desks, for the requests that need a second person. */
const DESKS = [
  { confirms: [], asks: ['secretary'], personId: null },
  { confirms: ['supervisor'], asks: [], personId: null },
] as const;

@Injectable()
export class DeskService {
  constructor(
    private readonly reader: RoomReader,
    private readonly hook: BallotsHook,
    private readonly confirmations: ConfirmationsReader,
    private readonly pinRequests: PinRequestsReader,
    private readonly rooms: LiveRooms,
  ) {}

  /** For both desks at once: they differ in their requests, and in what they may do. */
  async of(
    room: RoomHead,
    head: MeetingHead,
    current: CurrentView | null,
    { agenda, panels, free }: { agenda: AgendaFacts } & Pick<BallotsView, 'panels' | 'free'>,
  ) {
    const [roster, deviceChanges, recusals, log, sockets, [forConsole = [], forSupervisor = []], pinRequests] =
      await Promise.all([
        this.reader.roster(room.meetingId),
        this.hook.ballots.deviceChanges(room.meetingId),
        this.reader.recusals(room.meetingId),
        this.reader.log(room.meetingId),
        this.rooms.sockets(audienceRoom(room.meetingId, 'expert')),
        this.confirmations.ofMeeting(room.meetingId, DESKS),
        this.pinRequests.ofMeeting(room.meetingId),
      ]);
    const connected = new Set(sockets.map((socket) => socket.data.joined?.seat ?? null));
    const lines: RosterLine[] = roster.map((line) => ({ ...line, connected: connected.has(line.seat) }));
    const present = roster.filter((line) => line.attendance === 'present');
    const abilities = this.hook.ballots.abilities(head.agenda, {
      inSession: room.state === 'in-session',
      ended: room.state === 'ended',
      present: present.length,
      presided: isPresided(present),
      committeeSize: room.committeeSize,
      items: agenda.items,
      panels,
      voidAsked: forConsole.flatMap(({ act, about }) => (act === 'void-ballot' ? [String(about['ballot'])] : [])),
    });
    const recused = recusedRoom(lines, recusals, agenda.item?.candidate?.candidateId ?? null);
    const items = abilitiesOfItems(room, head, current !== null, free.items);
    return {
      facts: { roster: lines, deviceChanges, recusals, itemCandidates: agenda.candidates, recused, log },
      confirmations: { console: forConsole, supervisor: forSupervisor },
      pinRequests,
      abilities: {
        console: consoleAbilities(room.state, {
          pending: current !== null,
          ballots: abilities,
          items,
          mayRehearse: this.hook.ballots.mayRehearse(head.agenda),
          anybodyFree: free.any,
        }),
        supervisor: supervisorAbilities(abilities, Object.keys(items)),
      },
    };
  }
}

function abilitiesOfItems(
  room: RoomHead,
  head: MeetingHead,
  ballotPending: boolean,
  free: readonly string[],
): Record<string, ItemAbilities> {
  return Object.fromEntries(
    head.items.map((line) => {
      const other = head.items.find(({ itemId, step }) => itemId !== line.itemId && isUnderWay(step))?.step ?? null;
      const ballots = head.agenda.filter(({ itemId }) => itemId === line.itemId).length;
      const facts = { inSession: room.state === 'in-session', ended: room.state === 'ended', ballotPending, other };
      return [line.itemId, itemAbilities({ ...line, ballots, free: free.includes(line.itemId) }, facts)];
    }),
  );
}
