/**
 * The record of a meeting as its minutes are told it, by the feature that holds each part. No choice of anybody is among it, nor
 * who submitted when.
 */
import type { AnnouncedResult } from './announced-result.js';
import type { ConfirmationAct, ConfirmationFacts, ConfirmationState, ConfirmerRole } from './confirmations.js';
import type { MeetingEventType } from './meeting-log.js';
import type { Attendance, BallotState, ItemStep, MeetingState, Policy, Position, RecusedCount } from './vocabulary.js';

/** What happened in a meeting, who came and left, with the names of who recorded it. */
export interface MeetingRecord {
  committee: string;
  review: string;
  title: string;
  /** yyyy-mm-dd */
  heldOn: string;
  state: MeetingState;
  committeeSize: number;
  recusedCount: RecusedCount;
  /** R34 */
  blind: boolean;
  seats: RecordedSeat[];
  /** Who had registered as secretary and as supervisor. */
  officers: { role: 'secretary' | 'supervisor' | 'chair'; name: string }[];
  items: { itemId: string; title: string; panel: string | null; step: ItemStep; candidateIds: string[] }[];
  recusals: RecordedRecusal[];
  /** R10: out of the room for the discussion of a candidate. */
  absences: { seat: number; candidateId: string; leftAt: string; backAt: string | null }[];
  events: RecordedEvent[];
}

export interface RecordedSeat {
  seat: number;
  name: string;
  unit: string;
  position: Position;
  attendance: Attendance;
  /** ISO instants, as all times here. */
  signedInAt: string | null;
}

export interface RecordedRecusal {
  seat: number;
  candidateId: string;
  reason: string;
  recordedAt: string;
  recordedBy: string;
  removedAt: string | null;
  removedBy: string | null;
  removedReason: string | null;
}

export interface RecordedEvent {
  at: string;
  type: MeetingEventType;
  facts: Record<string, string | number | null>;
  /** null: the system. */
  by: string | null;
}

/** A ballot that was opened. Before its announcement it has no result here (R12). */
export interface HeldBallot {
  ballotId: string;
  itemId: string | null;
  number: number;
  round: number;
  title: string;
  rehearsal: boolean;
  /** R3: the panel whose ballot it is; null: the plenary's. */
  panel: string | null;
  state: BallotState;
  follows: string | null;
  /** Where that is a ballot of an earlier meeting: its number there, and the title of that meeting. */
  earlier: { number: number; meeting: string } | null;
  reason: string | null;
  /** R16: it is a run-off, for so many places; null: it is none. */
  runOffPlaces: number | null;
  policy: Policy;
  quota: number | null;
  cap: number | null;
  committeeSize: number;
  attending: number;
  openedAt: string;
  closedAt: string | null;
  voidReason: string | null;
  /** The seat of who announced; null: the secretary or the system did, or nobody. By number, since two may have one name. */
  announcedSeat: number | null;
  /** As screens show it: without counts where verdicts alone were chosen. */
  result: AnnouncedResult | null;
  candidateIds: string[];
}

/** A request for an act that needs a second person (R23), whatever became of it. */
export interface MadeRequest {
  act: ConfirmationAct;
  /** References, as they were asked. */
  facts: ConfirmationFacts;
  reason: string;
  requestedBy: string;
  requestedAt: string;
  state: ConfirmationState;
  answers: { role: ConfirmerRole; name: string; answer: 'yes' | 'no'; reason: string | null; at: string }[];
}
