/**
 * The live side of a meeting: who may watch, and what is pushed after each commit. Every audience has one projection; a
 * client that (re)joins gets the current snapshots whole.
 */
import { createHash } from 'node:crypto';
import { Logger, type OnModuleInit } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayDisconnect } from '@nestjs/websockets';
import type { AnnouncedResult } from '../../contract/announced-result.js';
import type { Joined, NamedResult, SlowSnapshot } from '../../contract/live.js';
import { packed } from '../../contract/packed-result.js';
import { AUDIENCES, type Audience } from '../../contract/vocabulary.js';
import { Announcements } from '../../platform/database/announcements.js';
import { Burst } from '../../platform/live/burst.js';
import { LiveGateway } from '../../platform/live/live-gateway.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import type { LiveSocket } from '../../platform/live/live-socket.js';
import { audienceRoom, screenRoom, seatRoom } from '../../platform/live/rooms.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Access, ForCard } from '../../platform/security/access.js';
import { holds } from '../../platform/security/actor.js';
import { HallService } from '../hall/hall.service.js';
import { JoinFrame } from '../requests/join.frame.js';
import { RoomReader, type OwnSeat } from './room.reader.js';
import { RoomService } from './room.service.js';

type Part = 'slow' | 'fast' | 'connections';

/** Burst of changes: the first is pushed at once, the rest within this many milliseconds. */
const GATHER = 150;

@LiveGateway()
export class MeetingsGateway implements OnModuleInit, OnGatewayDisconnect<LiveSocket> {
  private readonly logger = new Logger('Live');
  private readonly burst = new Burst<Part>(
    (meetingId, parts) => this.push(meetingId, parts),
    GATHER,
    (error) => this.logger.error({ err: error }, 'a snapshot could not be pushed'),
  );

  /** The result that each room was told of last. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly room: RoomService,
    private readonly reader: RoomReader,
    private readonly hall: HallService,
    private readonly rooms: LiveRooms,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.announcements.subscribe(({ meetingId, part }) => this.burst.signal(meetingId, part));
  }

  handleDisconnect(socket: LiveSocket): void {
    const joined = socket.data.joined;
    if (joined === undefined) return;
    for (const room of AUDIENCES.map((audience) => audienceRoom(joined.meetingId, audience)))
      if (!this.rooms.listened(room)) this.told.delete(room);
    if (joined.seat !== null) this.burst.signal(joined.meetingId, 'connections');
  }

  /** Joins one meeting as one audience and answers with everything that this audience is shown now. Idempotent. */
  @SubscribeMessage('join')
  @Access('public')
  @ForCard('meeting')
  async join(@ConnectedSocket() socket: LiveSocket, @MessageBody() frame: JoinFrame): Promise<Joined> {
    const own = await this.admit(socket, frame);
    await leave(socket);
    try {
      return await this.enter(socket, frame, own);
    } catch (error) {
      await leave(socket);
      throw error;
    }
  }

  /** Whoever was admitted; nothing of the meeting is heard any more where this fails. */
  private async enter(socket: LiveSocket, frame: JoinFrame, own: OwnSeat | null): Promise<Joined> {
    socket.data.joined = { meetingId: frame.meetingId, seat: own?.seat ?? null };
    // Rooms first, snapshots second: whatever commits in between is pushed too, and the newer version wins at the client.
    await socket.join(audienceRoom(frame.meetingId, frame.audience));
    if (own !== null) {
      await socket.join(seatRoom(frame.meetingId, own.seat));
      // the seats may have been arranged anew in between, before this socket was there to be told
      if ((await this.admit(socket, frame))?.seat !== own.seat) return this.join(socket, frame);
      this.burst.signal(frame.meetingId, 'connections');
    }
    const [slow, fast, personal] = await Promise.all([
      this.room.slow(frame.meetingId, [frame.audience]),
      this.room.fast(frame.meetingId, [frame.audience]),
      own === null ? null : this.room.personal(frame.meetingId, [own.seat]),
    ]);
    const whole = slow.get(frame.audience) as SlowSnapshot;
    return {
      slow: whole,
      result: whole.result && digestOf(whole.result),
      fast: fast.get(frame.audience) as Joined['fast'],
      personal: (own && personal?.get(own.seat)) ?? null,
    };
  }

  /** Decides on facts, not on what the client claims; refuses in the same words whether the meeting exists or not. */
  private async admit(socket: LiveSocket, { meetingId, audience }: JoinFrame): Promise<OwnSeat | null> {
    const { actor, hallScreen } = socket.data;
    if (audience === 'hall') {
      if (hallScreen?.meetingId !== meetingId) throw new Refusal('resource.not-found');
      // the room first: a pairing that ends in between then takes this socket with it
      await socket.join(screenRoom(hallScreen.pairingId));
      if (!(await this.hall.isPaired(hallScreen.pairingId))) throw new Refusal('resource.not-found');
      return null;
    }
    if (actor === null) throw new Refusal('access.signed-out');
    if (audience === 'expert') {
      const own = await this.reader.seatOf(meetingId, actor.personId);
      if (own === null) throw new Refusal('resource.not-found');
      return own;
    }
    const head = await this.reader.head(meetingId);
    const role = audience === 'console' ? 'secretary' : 'supervisor';
    if (head === null || !holds(actor, [role], head.committeeId)) throw new Refusal('resource.not-found');
    return null;
  }

  /** A meeting that was removed meanwhile has nothing to show; its screens are told so by themselves. */
  private async push(meetingId: string, parts: ReadonlySet<Part>): Promise<void> {
    try {
      await this.pushParts(meetingId, parts);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'resource.not-found') throw error;
    }
  }

  private async pushParts(meetingId: string, parts: ReadonlySet<Part>): Promise<void> {
    // Fast first: it is what people wait for, and small.
    if (parts.has('slow') || parts.has('fast')) await this.pushFast(meetingId);
    if (parts.has('slow')) await this.pushSlow(meetingId, AUDIENCES);
    else if (parts.has('connections')) await this.pushSlow(meetingId, ['console', 'supervisor']);
    if (parts.has('slow')) await this.pushPersonal(meetingId);
  }

  private async pushFast(meetingId: string): Promise<void> {
    const snapshots = await this.room.fast(meetingId, this.listening(meetingId, AUDIENCES));
    for (const [audience, snapshot] of snapshots) this.rooms.send(audienceRoom(meetingId, audience), 'fast', snapshot);
  }

  private async pushSlow(meetingId: string, audiences: readonly Audience[]): Promise<void> {
    const snapshots = await this.room.slow(meetingId, this.listening(meetingId, audiences));
    for (const [audience, snapshot] of snapshots) {
      const room = audienceRoom(meetingId, audience);
      this.rooms.send(room, 'slow', { ...snapshot, result: this.named(room, snapshot.result) });
    }
  }

  /** Whole where this process told the room of another result, or of none, last; whoever does not hold what is named joins again. */
  private named(room: string, result: AnnouncedResult | null): NamedResult | null {
    if (result === null) {
      this.told.delete(room);
      return null;
    }
    const digest = digestOf(result);
    const known = this.told.get(room) === digest;
    this.told.set(room, digest);
    return { digest, result: known ? null : packed(result) };
  }

  /** Nothing is computed for an audience that nobody belongs to. */
  private listening(meetingId: string, audiences: readonly Audience[]): Audience[] {
    return audiences.filter((audience) => this.rooms.listened(audienceRoom(meetingId, audience)));
  }

  private async pushPersonal(meetingId: string): Promise<void> {
    const sockets = await this.rooms.sockets(audienceRoom(meetingId, 'expert'));
    const seats = new Set(sockets.flatMap((socket) => socket.data.joined?.seat ?? []));
    const snapshots = await this.room.personal(meetingId, [...seats]);
    for (const [seat, snapshot] of snapshots) this.rooms.send(seatRoom(meetingId, seat), 'personal', snapshot);
  }
}

const digestOf = (result: AnnouncedResult): string =>
  createHash('sha256').update(JSON.stringify(result)).digest('base64url');

async function leave(socket: LiveSocket): Promise<void> {
  for (const room of [...socket.rooms].filter((name) => name.startsWith('meeting:'))) await socket.leave(room);
  delete socket.data.joined;
}
