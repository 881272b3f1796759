/**
 * Snapshots of a room: facts from the reader and the ballots hook, through the pure projections. Computed once per audience,
 * however many screens watch.
 */
import { Injectable } from '@nestjs/common';
import type { SpokenOf } from '../../contract/agenda.js';
import type { FastSnapshot, MeetingHead, PersonalSnapshot, Presence, SlowSnapshot } from '../../contract/live.js';
import type { LogLine } from '../../contract/meeting-log.js';
import type { Audience } from '../../contract/vocabulary.js';
import type { Recommendation } from '../../contract/announced-result.js';
import { ConfirmationsReader } from '../../confirmations/index.js';
import type { ConfirmationCard } from '../../contract/confirmations.js';
import { Clock } from '../../platform/clock/clock.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { AgendaReader, type AgendaFacts } from '../agenda/agenda.reader.js';
import { BallotsHook, type BallotsView, type CurrentView } from '../ballots-of-meeting.js';
import { isVoted } from '../domain/agenda.js';
import {
  fastForDesk,
  fastForRoom,
  personalAbilities,
  slowForDesk,
  slowForExpert,
  slowForHall,
  spokenOfFor,
  versionOf,
} from '../domain/projection.js';
import { lackOf, quorumOf } from '../domain/quorum.js';
import { PresidingReader } from '../attendance/presiding.reader.js';
import { DeskService } from './desk.service.js';
import { RoomReader, type OwnSeat, type RoomHead } from './room.reader.js';

@Injectable()
export class RoomService {
  constructor(
    private readonly reader: RoomReader,
    private readonly presiding: PresidingReader,
    private readonly agenda: AgendaReader,
    private readonly hook: BallotsHook,
    private readonly confirmations: ConfirmationsReader,
    private readonly desk: DeskService,
    private readonly clock: Clock,
  ) {}

  /** The slow part for each of the audiences asked for. */
  async slow(meetingId: string, audiences: readonly Audience[]): Promise<Map<Audience, SlowSnapshot>> {
    if (audiences.length === 0) return new Map();
    const room = await this.room(meetingId);
    const [ballots, current, agenda, presiding, presence] = await Promise.all([
      this.hook.ballots.view(meetingId),
      this.hook.ballots.current(meetingId),
      this.agenda.agenda(meetingId, room.blind),
      this.presiding.of(meetingId),
      this.reader.presence(meetingId),
    ]);
    const head = withLack(
      {
        meetingId,
        version: versionOf(room.sequence, current?.ballot.submitted ?? 0),
        title: room.title,
        committee: room.committee,
        heldOn: room.heldOn,
        state: room.state,
        committeeSize: room.committeeSize,
        quorum: quorumOf(room.committeeSize),
        recusedCount: room.recusedCount,
        pause: room.pause,
        presiding: presiding.map(({ name, position }) => ({ name, position })),
        ...shownOf(agenda, ballots),
      },
      presence,
    );
    const [desk, recommendations] = await Promise.all([
      audiences.some((audience) => audience === 'console' || audience === 'supervisor')
        ? this.desk.of(room, head, current, { agenda, panels: ballots.panels, free: ballots.free })
        : null,
      audiences.includes('console') ? this.recommendations(agenda.candidates) : [],
    ]);
    return new Map(
      audiences.map((audience): [Audience, SlowSnapshot] => {
        if (audience === 'hall') return [audience, slowForHall(head)];
        if (audience === 'expert') return [audience, slowForExpert(head, agenda.candidates)];
        if (desk === null) throw new Error('the desk was not read');
        const facts = {
          ...desk.facts,
          recommendations: audience === 'console' ? recommendations : [],
          confirmations: desk.confirmations[audience],
          pinRequests: audience === 'supervisor' ? desk.pinRequests : [],
        };
        return [audience, slowForDesk(audience, head, facts, desk.abilities[audience])];
      }),
    );
  }

  /** R3: what panels recommend on these candidates. */
  private async recommendations(candidates: readonly { candidateId: string }[]): Promise<Recommendation[]> {
    if (candidates.length === 0) return [];
    return this.hook.ballots.recommendations(candidates.map(({ candidateId }) => candidateId));
  }

  /** Lines of the side log before one, or the newest, for the two desks that see it. */
  async log(actor: Actor, meetingId: string, before: number | null): Promise<LogLine[]> {
    const head = await this.reader.head(meetingId);
    if (head === null || !holds(actor, ['secretary', 'supervisor'], head.committeeId))
      throw new Refusal('resource.not-found');
    return this.reader.log(meetingId, before);
  }

  /** The fast part for each of the audiences asked for. */
  async fast(meetingId: string, audiences: readonly Audience[]): Promise<Map<Audience, FastSnapshot>> {
    if (audiences.length === 0) return new Map();
    const room = await this.room(meetingId);
    const [presence, current] = await Promise.all([
      this.reader.presence(meetingId),
      this.hook.ballots.current(meetingId),
    ]);
    const progress = {
      meetingId,
      version: versionOf(room.sequence, current?.ballot.submitted ?? 0),
      at: this.clock.now().toISOString(),
      presence,
      ballot: current?.ballot ?? null,
    };
    return new Map(
      audiences.map((audience): [Audience, FastSnapshot] => [
        audience,
        audience === 'expert' || audience === 'hall'
          ? fastForRoom(audience, progress)
          : fastForDesk(audience, progress, current?.submittedSeats ?? [], current?.missingSeats ?? []),
      ]),
    );
  }

  /** What concerns each of these seats alone, by seat: as many queries for all of them as for one. */
  async personal(meetingId: string, seats: readonly number[]): Promise<Map<number, PersonalSnapshot>> {
    if (seats.length === 0) return new Map();
    const room = await this.room(meetingId);
    const [owners, presiding] = await Promise.all([
      this.reader.seatsNumbered(meetingId, seats),
      this.presiding.of(meetingId),
    ]);
    const presides = ({ personId }: OwnSeat): boolean => presiding.some((seat) => seat.personId === personId);
    const [current, ballots, recusals, spokenOf, confirmations] = await Promise.all([
      this.hook.ballots.current(meetingId),
      this.hook.ballots.personal(meetingId, owners),
      this.reader.recusalsOf(meetingId, seats),
      this.spokenOf(meetingId),
      Promise.all(owners.map(async (own) => (presides(own) ? this.confirmationsFor(meetingId, own) : []))),
    ]);
    const closed =
      current !== null && current.ballot.state === 'closed'
        ? { ballotId: current.ballot.ballotId, leadSeat: current.leadSeat, voidAsked: await this.voidAsked(current) }
        : null;
    const version = versionOf(room.sequence, current?.ballot.submitted ?? 0);
    return new Map(
      owners.map(({ personId, ...own }, i): [number, PersonalSnapshot] => [
        own.seat,
        {
          meetingId,
          version,
          ...own,
          ...(ballots.get(own.seat) ?? { voting: 'no-ballot', reminded: null, receipts: [], deviceChange: null }),
          recusals: recusals.get(own.seat) ?? [],
          spokenOf: spokenOfFor(spokenOf, recusals.get(own.seat) ?? []),
          confirmations: confirmations[i] ?? [],
          abilities: personalAbilities(room.state, own, presides({ personId, ...own }), closed),
        },
      ]),
    );
  }

  /** Who is spoken of, with what a panel recommends (R3). */
  private async spokenOf(meetingId: string): Promise<SpokenOf | null> {
    const candidate = await this.agenda.spokenOf(meetingId);
    if (candidate === null) return null;
    const [said = null] = await this.recommendations([candidate]);
    const recommendation =
      said === null ? null : { panel: said.panel, recommended: said.recommended, counts: said.counts };
    return { ...candidate, recommendation };
  }

  /** R17: whether it is asked that the ballot be void, and not answered. */
  private voidAsked({ ballot }: CurrentView): Promise<boolean> {
    return this.confirmations.isOpen('void-ballot', ballot.ballotId);
  }

  /** R23: requests wait for whoever presides; nobody else among the experts is told of them. */
  private async confirmationsFor(meetingId: string, own: OwnSeat): Promise<ConfirmationCard[]> {
    const chair = { confirms: ['chair'] as const, asks: [], personId: own.personId };
    const [cards = []] = await this.confirmations.ofMeeting(meetingId, [chair]);
    return cards.filter((card) => card.needs.some(({ role }) => role === 'chair'));
  }

  /**
   * Read before everything else that a snapshot is made of: its version may then be older than what it shows, never newer.
   * One that was too new would keep out the true one, which comes with the next push.
   */
  private async room(meetingId: string): Promise<RoomHead> {
    const room = await this.reader.head(meetingId);
    if (room === null) throw new Refusal('resource.not-found');
    return room;
  }
}

/** What a room is shown of its agenda and its ballots. */
const shownOf = (agenda: AgendaFacts, ballots: BallotsView) => ({
  items: agenda.items,
  item: agenda.item,
  agenda: ballots.agenda,
  result: showsResult(agenda, ballots) ? ballots.result : null,
  voided: showsVoided(agenda, ballots) ? ballots.voided : null,
});

/** R5: the head of a room, with what the room lacks for its next ballot. */
const withLack = (head: Omit<MeetingHead, 'lack'>, presence: Presence): MeetingHead => ({
  ...head,
  lack: lackOf(head, presence),
});

/**
 * A result stays on the screens until the agenda goes on to something else. What a panel recommends is shown while its item
 * waits for the ballot of the plenary (R3).
 */
function showsResult({ items, item }: AgendaFacts, { agenda, result }: BallotsView): boolean {
  const step = items.find(({ itemId }) => itemId === item?.itemId)?.step;
  if (step === undefined || step === 'announcement') return true;
  const about = agenda.find(({ ballotId }) => ballotId === result?.ballotId);
  return step === 'ballot' && about !== undefined && about.panel !== null && about.itemId === item?.itemId;
}

/** A void ballot is what the room is at until the agenda goes on to something else. */
function showsVoided({ items, item }: AgendaFacts, { agenda, voided }: BallotsView): boolean {
  if (item === null) return true;
  const step = items.find(({ itemId }) => itemId === item.itemId)?.step;
  const about = agenda.find(({ ballotId }) => ballotId === voided?.ballotId)?.itemId;
  return about === item.itemId && step !== undefined && isVoted(step);
}
