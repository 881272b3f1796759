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
  private severalNodes = false;

  attach(namespace: LiveNamespace, severalNodes: boolean): void {
    this.namespace = namespace;
    this.severalNodes = severalNodes;
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

  /** Tells the sockets of a session why, and disconnects them. */
  endSession(sessionId: string, reason: 'signed-out' | 'revoked' | 'taken-over'): void {
    const room = sessionRoom(sessionId);
    this.send(room, 'ended', { reason });
    this.namespace?.in(room).disconnectSockets(true);
  }
}
