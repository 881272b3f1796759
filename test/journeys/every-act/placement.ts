/** How a lifecycle stands in the matrix: what brings something into each state, and by which entrance each act is asked for. */
import type { ProblemCode } from '../../../src/contract/problem.js';
import type { Table } from '../../support/lifecycles.js';
import type { Answer, Ask, Caller } from './callers.js';
import type { Venue } from './venue.js';

/** Who has asked for an act, and the id of what came of it. */
export interface Asked {
  who: Caller | 'system';
  id: string;
}

/** Something that is in a state. */
export interface Thing {
  id: string;
  /** Whose card and hall screen ask; without one, those of the venue's own meeting. */
  meetingId?: string;
  /** Whoever does what is theirs from a browser that this thing knows. */
  as?: Partial<Record<Caller, (ask: Ask) => Promise<Answer>>>;
}

/**
 * What an act comes to where the table does not allow it, for whoever may do it elsewhere: a refusal in its own words;
 * `nothing`: it was done before, or there is nothing to do, and the answer says so; `another`: it is done to something else,
 * and this thing stays what it is; `other act`: the entrance is that of another act of the table then, which is tried as such.
 */
export type Otherwise = ProblemCode | 'nothing' | 'another' | 'other act';

export interface Act<One extends Thing> {
  act: string;
  /** Who asks for it, as whom the table knows them. */
  by: Partial<Record<Caller, string>>;
  /** As whom the table knows the program itself, for what it does by `then` alone. */
  system?: string;
  /** Absent, with `ask`: nobody asks for it. */
  entrance?: string;
  ask?: (one: One, who: Caller, venue: Venue) => Ask | Promise<Ask>;
  /** What else makes it happen: others who confirm, or what the program does by itself. */
  then?: (venue: Venue, one: One, asked: Asked) => Promise<void>;
  otherwise?: (state: string, who: Caller) => Otherwise;
  /** Who may not, but may know why: the word that they hear. Everybody else hears what one hears who asks about nothing. */
  told?: (state: string, who: Caller) => ProblemCode | undefined;
  /** Callers who mean something else by this entrance, which is theirs; and what. */
  apart?: { who: readonly Caller[] | 'everybody'; because: string };
  /** Each tries with a thing of their own, also where the state stays what it is. */
  fresh?: true;
  /** Nothing is written down of it; and why. */
  untold?: string;
}

export interface Placement<One extends Thing = Thing> {
  /** What it is that is brought about, where a lifecycle has several placements. */
  of: string;
  lifecycle: Table;
  /** States that are brought about here; all of them when absent. */
  states?: readonly string[];
  /** A new one, brought into a state by real acts; `act`: what will be tried with it, absent for what changes nothing. */
  bring(venue: Venue, state: string, act?: string): Promise<One>;
  state(venue: Venue, one: One): Promise<string | undefined>;
  acts: readonly Act<One>[];
}

/** A placement among others of other things. */
export const placed = <One extends Thing>(placement: Placement<One>): Placement => placement as unknown as Placement;

/** Asked for by a caller who is told the id of what was asked. */
export const idOf = (answer: Answer): string => (answer.body as { id: string }).id;
