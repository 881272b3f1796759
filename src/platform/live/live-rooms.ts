/**
 * Who is in which room, for features that push. The namespace is given once the server listens; before that there is nobody
 * to push to.
 */
import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import type { LiveCommands, LiveEvents } from '../../contract/live.js';
import { sessionRoom } from './rooms.js';
import type { LiveIdentity } from './live-socket.js';

export type LiveNamespace = Namespace<LiveCommands, LiveEvents, Record<string, never>, LiveIdentity>;

@Injectable()
export class LiveRooms {
  private namespace: LiveNamespace | null = null;

  attach(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  /** Sends one event to everybody in a room, on every node. */
  send<Event extends keyof LiveEvents>(room: string, event: Event, ...payload: Parameters<LiveEvents[Event]>): void {
    this.namespace?.to(room).emit(event, ...payload);
  }

  /** Sockets in a room, over all nodes. */
  async sockets(room: string): Promise<{ data: LiveIdentity }[]> {
    return this.namespace === null ? [] : this.namespace.in(room).fetchSockets();
  }

  /** Tells the sockets of a session why, and disconnects them. */
  endSession(sessionId: string, reason: 'signed-out' | 'revoked' | 'taken-over'): void {
    const room = sessionRoom(sessionId);
    this.send(room, 'ended', { reason });
    this.namespace?.in(room).disconnectSockets(true);
  }
}
