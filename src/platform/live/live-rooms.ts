/**
 * Who is in which room, for features that push. The namespace is given once the server listens; before that there is nobody
 * to push to.
 */
import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import type { LiveCommands, LiveEvents } from '../../contract/live.js';
import { AUDIENCES, type Audience } from '../../contract/vocabulary.js';
import { audienceRoom, screenRoom, sessionRoom } from './rooms.js';
import type { LiveIdentity } from './live-socket.js';

type EndReason = Parameters<LiveEvents['ended']>[0]['reason'];

/** What nodes say to each other: questions, which each answers for itself with a number, and rooms whose sockets must go. */
interface NodeEvents {
  question: (name: string, about: string, answer: (count: number) => void) => void;
  roomEnded: (room: string, reason: EndReason) => void;
}

export type LiveNamespace = Namespace<LiveCommands, LiveEvents, NodeEvents, LiveIdentity>;

@Injectable()
export class LiveRooms {
  private namespace: LiveNamespace | null = null;
  private severalNodes = false;
  private readonly answers = new Map<string, (about: string) => number>();

  attach(namespace: LiveNamespace, severalNodes: boolean): void {
    this.namespace = namespace;
    this.severalNodes = severalNodes;
    namespace.on('question', (name, about, answer) => answer(this.answers.get(name)?.(about) ?? 0));
    namespace.on('roomEnded', (room, reason) => this.endHere(room, reason));
  }

  /** How this node answers a question of the others. */
  answerTo(name: string, answer: (about: string) => number): void {
    this.answers.set(name, answer);
  }

  /** The sum of what the other nodes answer; 0 on a single node. Rejects when a living node does not answer in time. */
  async askOthers(name: string, about: string): Promise<number> {
    if (this.namespace === null || !this.severalNodes) return 0;
    const counts = (await this.namespace.serverSideEmitWithAck('question', name, about)) as number[];
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Sends one event to everybody in a room, on every node. */
  send<Event extends keyof LiveEvents>(room: string, event: Event, ...payload: Parameters<LiveEvents[Event]>): void {
    this.namespace?.to(room).emit(event, ...payload);
  }

  /** Whether anybody may be listening: known for sure on a single node, assumed where other nodes may have sockets. */
  listened(room: string): boolean {
    if (this.namespace === null) return false;
    return this.severalNodes || this.namespace.adapter.rooms.has(room);
  }

  /** Sockets in a room, over all nodes. */
  async sockets(room: string): Promise<{ data: LiveIdentity }[]> {
    return this.namespace === null ? [] : this.namespace.in(room).fetchSockets();
  }

  /** Tells the sockets of a session why, and disconnects them, on every node. */
  endSession(sessionId: string, reason: EndReason): void {
    this.end(sessionRoom(sessionId), reason);
  }

  /** Tells a hall screen that its pairing ended, and disconnects it, on every node. */
  endScreen(pairingId: string): void {
    this.end(screenRoom(pairingId), 'revoked');
  }

  /** Tells everybody who watches a meeting that it is there no more, and disconnects them, on every node. */
  endMeeting(meetingId: string): void {
    for (const audience of AUDIENCES) this.end(audienceRoom(meetingId, audience), 'meeting-removed');
  }

  /** Lets everybody who watches a meeting as this audience connect and join anew, on every node: what they joined as has changed. */
  rejoin(meetingId: string, audience: Audience): void {
    this.namespace?.in(audienceRoom(meetingId, audience)).disconnectSockets(true);
  }

  private end(room: string, reason: EndReason): void {
    this.endHere(room, reason);
    if (this.severalNodes) this.namespace?.serverSideEmit('roomEnded', room, reason);
  }

  /**
   * Each node for itself: the adapter of several nodes publishes an event before it delivers it, but disconnects at once, so
   * that the sockets would be gone before they were told why.
   */
  private endHere(room: string, reason: EndReason): void {
    this.namespace?.local.to(room).emit('ended', { reason });
    this.namespace?.local.in(room).disconnectSockets(true);
  }
}
