/** A route that takes a body, and what is right for it. */
import type { ApiClient } from '../../../src/cli/demo/api-client.js';
import type { buildOfficers, Room } from '../../support/room.js';

export type Body = Record<string, unknown>;

export interface People {
  room: Room;
  officers: Awaited<ReturnType<typeof buildOfficers>>;
}

export interface Case {
  /** POST unless it says otherwise. */
  method?: 'PUT';
  actor: (people: People) => ApiClient;
  path: (people: People) => string;
  /** Right in form; whether it is granted is another matter. */
  body: (people: People) => Body;
  /** What this route alone takes, by member. */
  takes?: Record<string, readonly unknown[]>;
}

/** By route as the interface describes it. */
export type Cases = Readonly<Record<string, Case>>;

export const KEY = 'a1'.repeat(32);
/** The base point: a key that could be somebody's. */
export const POINT = `58${'66'.repeat(31)}`;
export const BLANK = [' ', '\u3000\t', '\u200b'];
