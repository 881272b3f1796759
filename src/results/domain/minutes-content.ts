/** The generated part of minutes (R20): plain data with references settled into names, from which every form of them is drawn. */
import type { AnnouncedResult, QuotaOutcome, ResultLine } from '../../contract/announced-result.js';
import type { ConfirmationAct, ConfirmationState, ConfirmerRole } from '../../contract/confirmations.js';
import type {
  Attendance,
  BallotState,
  ItemStep,
  MeetingState,
  Policy,
  Position,
  RecusedCount,
} from '../../contract/vocabulary.js';
import type { ExceptionalEvent } from './minutes-events.js';

export interface MinutesContent {
  /** The form of this content; a digest over another form is another digest. New minutes have form 2. */
  form: 1 | 2;
  head: {
    committee: string;
    review: string;
    meeting: string;
    heldOn: string;
    state: MeetingState;
    startedAt: string | null;
    endedAt: string | null;
    breaks: { reason: string; from: string; to: string | null }[];
    recorders: string[];
    supervisors: string[];
  };
  attendance: {
    committeeSize: number;
    quorum: number;
    shouldAttend: number;
    /** Were in the meeting, those who left included. */
    attended: number;
    onLeave: number;
    departed: number;
    absent: number;
    recusedCount: RecusedCount;
    presided: PresidedBy[];
    seats: MinutesSeat[];
  };
  items: { itemId: string; title: string; panel: string | null; step: ItemStep; candidateIds: string[] }[];
  /** Everybody on the agenda or in a real ballot, in list order; by code where the review is blind (R34). */
  candidates: MinutesCandidate[];
  rehearsals: number;
  ballots: MinutesBallot[];
  recusals: MinutesRecusal[];
  exceptions: MinutesException[];
}

export interface SeatName {
  seat: number;
  name: string;
}

/** Who presided (R5); minutes of form 1 name no seat. */
export interface PresidedBy {
  seat?: number;
  name: string;
  position: Position;
}

export interface MinutesSeat extends SeatName {
  unit: string;
  position: Position;
  attendance: Attendance;
  signedInAt: string | null;
  /** By the own session; a seat that is present without it was recorded by the secretary. */
  ownSignIn: boolean;
  /** Left the meeting, and came back, in their order. */
  departures: { leftAt: string; backAt: string | null }[];
}

interface MinutesCandidate {
  candidateId: string;
  label: string;
  specialty: string;
  title: string;
}

export interface MinutesBallot {
  number: number;
  round: number;
  title: string;
  /** Place of the item on the agenda, from 1; null: beside it. */
  item: number | null;
  state: BallotState;
  /** The number of the ballot that this is a further round of, and why there is one (R14). */
  follows: number | null;
  /** The meeting of that ballot, where it is an earlier one; absent otherwise. */
  followsIn?: string;
  reason: string | null;
  /** R16: it is a run-off, for so many places; absent otherwise. */
  runOffPlaces?: number;
  /** R3: the panel whose ballot it is, which recommends; absent in the plenary's. */
  panel?: string;
  policy: Policy;
  quota: number | null;
  cap: number | null;
  committeeSize: number;
  attending: number;
  openedAt: string;
  closedAt: string | null;
  voidReason: string | null;
  result: MinutesResult | null;
}

export interface MinutesResult {
  announcedAt: string;
  announcedBy: string | null;
  announcedAs: AnnouncedResult['announcedAs'];
  submitted: number;
  minimumAgree: number;
  passed: number;
  quota: QuotaOutcome | null;
  verdictsOnly: boolean;
  annulled: AnnouncedResult['annulled'];
  recordFingerprint: string;
  lines: ResultLine[];
}

export interface MinutesRecusal extends SeatName {
  candidate: string;
  reason: string;
  recordedAt: string;
  recordedBy: string;
  removedAt: string | null;
  removedBy: string | null;
  removedReason: string | null;
  absences: { leftAt: string; backAt: string | null }[];
}

export type MinutesException =
  | {
      kind: 'request';
      at: string;
      act: ConfirmationAct;
      /** R22: `rehearsal` where it was one; absent in minutes that were kept before rehearsals had numbers of their own. */
      ballot: { number: number; round: number; title: string; rehearsal?: true } | null;
      seat: SeatName | null;
      candidates: string[];
      reason: string;
      by: string;
      outcome: ConfirmationState;
      answers: { role: ConfirmerRole; name: string; answer: 'yes' | 'no'; reason: string | null; at: string }[];
    }
  | {
      kind: 'event';
      at: string;
      type: ExceptionalEvent;
      seat: SeatName | null;
      /** Of the agenda item, where it is about one. */
      title: string | null;
      reason: string | null;
      by: string | null;
    };

/** The parts that a person types, by section; those of items and candidates are opinions of the discussion. */
export type MinutesTexts = Readonly<Record<string, string>>;

/** What a reader may see of the opinions: all, those of no candidate (R46), or all but some (R10). */
export interface Withheld {
  opinions: boolean;
  candidateIds: readonly string[];
}

export const NOTHING_WITHHELD: Withheld = { opinions: false, candidateIds: [] };
