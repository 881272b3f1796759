/** Names of rooms; a socket enters one only after the server has decided that it may. */
import type { Audience } from '../../contract/vocabulary.js';

/** All sockets of one session, so that a revoked session loses them at once. */
export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;

/** The sockets of one paired hall screen, so that a pairing that ends loses them at once. */
export const screenRoom = (pairingId: string): string => `screen:${pairingId}`;

export const audienceRoom = (meetingId: string, audience: Audience): string => `meeting:${meetingId}:${audience}`;

export const seatRoom = (meetingId: string, seat: number): string => `meeting:${meetingId}:seat:${seat}`;
