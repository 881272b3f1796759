import type { Socket } from 'socket.io';
import type { LiveCommands, LiveEvents } from '../../contract/live.js';
import type { Locale } from '../../contract/vocabulary.js';
import type { Actor, HallScreen } from '../security/actor.js';

/** What the handshake established about a socket; never changed by what the client sends afterwards. */
export interface LiveIdentity {
  actor: Actor | null;
  hallScreen: HallScreen | null;
  locale: Locale;
  /** Set by `join`. */
  joined?: { meetingId: string; seat: number | null };
}

export type LiveSocket = Socket<LiveCommands, LiveEvents, Record<string, never>, LiveIdentity>;
