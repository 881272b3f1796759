/**
 * What a meeting needs to know of its ballots, which live upstairs: published here as a hook, registered by the ballots
 * feature. A meeting without it has no ballots.
 */
import { Injectable } from '@nestjs/common';
import type { BallotAbilities } from '../contract/abilities.js';
import type { AgendaLine, ItemLine } from '../contract/agenda.js';
import type { AnnouncedResult, Recommendation, VoidedBallot } from '../contract/announced-result.js';
import type { DeviceChangeLine } from '../contract/device-changes.js';
import type { CurrentBallot, PersonalSnapshot } from '../contract/live.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { Actor } from '../platform/security/actor.js';

/** By ballot: how many experts its panel has, how many of them are present, and whether its lead is. */
export type PanelsPresent = Readonly<Record<string, { size: number; present: number; lead: boolean }>>;

export interface BallotsView {
  agenda: AgendaLine[];
  result: AnnouncedResult | null;
  /** The ballot opened last, where it is void. */
  voided: VoidedBallot | null;
  /** R3: who is there of the panels whose ballots are drafted, by ballot. */
  panels: PanelsPresent;
  free: FreeCandidates;
}

/** R14: whether anybody is left who can stand in a new ballot. */
export interface FreeCandidates {
  /** Of the review, for the plenary or one of its panels. */
  any: boolean;
  /** Agenda items with somebody who is free for the ballot of the plenary. */
  items: readonly string[];
}

export interface CurrentView {
  ballot: CurrentBallot;
  submittedSeats: number[];
  missingSeats: number[];
  /** R3: the seat of the lead of the panel that votes, who may announce; null: a ballot of the plenary too. */
  leadSeat: number | null;
}

export interface PendingBallot {
  ballotId: string;
  seats: number[];
  candidateIds: string[];
}

/** What the room looks like, for deciding abilities. */
export interface RoomState {
  inSession: boolean;
  ended: boolean;
  present: number;
  /** R5: the chair or a deputy is among them. */
  presided: boolean;
  committeeSize: number;
  items: readonly ItemLine[];
  panels: PanelsPresent;
  /** R17: ballots that are asked to be void, until that is answered. */
  voidAsked: readonly string[];
}

export interface BallotsOfMeeting {
  /** Agenda and last announced result: the slow part. Nothing of an unannounced result (R12). */
  view(meetingId: string): Promise<BallotsView>;
  /** The ballot that waits for its result, with progress: the fast part. */
  current(meetingId: string): Promise<CurrentView | null>;
  /** Whether a key that a browser sent can stand in a manifest: canonical, in the prime-order group, not the identity. */
  acceptsKey(key: string): boolean;
  abilities(agenda: readonly AgendaLine[], room: RoomState): Record<string, BallotAbilities>;
  /** What each of these seats may do in the current ballot, and its receipts, by seat. */
  personal(
    meetingId: string,
    seats: readonly Pick<PersonalSnapshot, 'seat' | 'credential'>[],
  ): Promise<Map<number, Pick<PersonalSnapshot, 'voting' | 'reminded' | 'receipts' | 'deviceChange'>>>;
  /** Seats that wish for another device in the open ballot (R18). */
  deviceChanges(meetingId: string): Promise<DeviceChangeLine[]>;
  /** R3: what panels recommend on these candidates, of those on whom one does. */
  recommendations(candidateIds: readonly string[]): Promise<Recommendation[]>;
  /** The ballot that is open, closing or closed, as of this transaction; the meeting is locked. */
  pending(tx: Transaction, meetingId: string): Promise<PendingBallot | null>;
  /** Of these meetings, those in which papers of a ballot are being cast or were until this moment. */
  voting(meetingIds: readonly string[]): Promise<Set<string>>;
  /** Drafts go with a meeting that is removed; the meeting is locked. */
  dropDrafts(tx: Transaction, actor: Actor, meetingId: string): Promise<void>;
  /** A further round that is drafted outlives its item, which nothing leads back to: it is opened beside the agenda. The meeting is locked. */
  outliveItem(tx: Transaction, itemId: string): Promise<void>;
  /** R22: no real ballot has opened yet. */
  mayRehearse(agenda: readonly AgendaLine[]): boolean;
  /** Whether an agenda item has a ballot, a draft included; its meeting is locked. */
  hasBallots(tx: Transaction, itemId: string): Promise<boolean>;
}

@Injectable()
export class BallotsHook {
  private registered: BallotsOfMeeting | null = null;

  register(ballots: BallotsOfMeeting): void {
    this.registered = ballots;
  }

  get ballots(): BallotsOfMeeting {
    if (this.registered === null) throw new Error('no feature has registered the ballots of a meeting');
    return this.registered;
  }
}
