/**
 * What travels over the live connection (socket.io, namespace `/live`), typed for both sides.
 *
 * After each commit the server sends every audience one small snapshot in two parts: `slow` (agenda, roster, result) and
 * `fast` (current ballot, progress). A client replaces what it has, drops an older `version`, keeps an equal one, and gets both
 * parts whole whenever it joins; only the lines of a result travel once. What is personal comes as `personal`, to one seat only.
 * No patches, no guessing.
 */
import type { AnnouncedResult, Recommendation, VoidedBallot } from './announced-result.js';
import type { AgendaLine, ItemLine, CurrentItem, ItemCandidate, SpokenOf } from './agenda.js';
import type { LogLine } from './meeting-log.js';
import type { ConsoleAbilities } from './abilities.js';
import type { ConfirmationCard } from './confirmations.js';
import type { DeviceChangeLine, OwnDeviceChange } from './device-changes.js';
import type { Problem } from './problem.js';
import type { PackedResult } from './packed-result.js';
import type {
  AnnounceMode,
  Attendance,
  Audience,
  BallotState,
  MeetingState,
  Policy,
  Position,
  RecusedCount,
  SignIn,
} from './vocabulary.js';

/** R5: quorum, or somebody who presides. */
export interface RoomLack {
  present: number;
  quorum: number;
  departed: number;
}

export interface MeetingHead {
  meetingId: string;
  version: number;
  title: string;
  committee: string;
  heldOn: string;
  state: MeetingState;
  committeeSize: number;
  /** Smallest number present for which `3 × present ≥ 2 × committeeSize` (R5). */
  quorum: number;
  recusedCount: RecusedCount;
  /** A break, and when the meeting is expected to go on (ISO instant). */
  pause: { reason: string; until: string } | null;
  /** R5: the chair, or while the chair is not present, the deputies who are; empty: nobody presides. */
  presiding: { name: string; position: Position }[];
  /** R5: what the next ballot of the plenary lacks in a room that has been at work; null: nothing. */
  lack: RoomLack | null;
  items: ItemLine[];
  item: CurrentItem | null;
  agenda: AgendaLine[];
  /** The ballot announced last, until the next one opens or the agenda goes on. */
  result: AnnouncedResult | null;
  /** The ballot opened last, where it is void (R17). */
  voided: VoidedBallot | null;
}

export interface RosterLine {
  seat: number;
  name: string;
  unit: string;
  position: Position;
  attendance: Attendance;
  /** ISO instant of the first sign-in, and how it was made (R19). */
  signedInAt: string | null;
  signedInBy: SignIn | null;
  /** Whether a device of the expert holds a credential, so that the seat can vote. */
  credential: boolean;
  /** R19: that device was signed in by seat card. */
  byCard: boolean;
  /** R10: out of the room for the discussion of a candidate; attends all the same. */
  outside: boolean;
  connected: boolean;
}

/** R19: a PIN typed at a seat card waits for the supervisor, who looks at the person and compares the mark. */
export interface PinRequestCard {
  id: string;
  seat: number;
  name: string;
  unit: string;
  /** Four digits that the tablet shows too. */
  mark: string;
  /** ISO instants of the server's clock. */
  requestedAt: string;
  expiresAt: string;
  /** When the PIN was set that this one takes the place of; null: it is the first. */
  replaces: string | null;
}

export interface RecusalLine {
  seat: number;
  candidateId: string;
  candidate: string;
  reason: string;
}

export type SlowSnapshot =
  | ({ audience: 'hall' } & MeetingHead)
  /** Of the current item, in their order; by code where the review is blind (R34). */
  | ({ audience: 'expert'; itemCandidates: ItemCandidate[] } & MeetingHead)
  | ({
      audience: 'console' | 'supervisor';
      roster: RosterLine[];
      recusals: RecusalLine[];
      /** Of the current item, in their order. */
      itemCandidates: ItemCandidate[];
      /** R3: on candidates of the current item. R46: none for the supervisor. */
      recommendations: Recommendation[];
      /** R10: seats that should leave for the candidate spoken of, and seats that may come back. */
      recused: { toLeave: number[]; toReturn: number[] };
      log: LogLine[];
      abilities: ConsoleAbilities;
      /** Seats that wish for another device in the open ballot (R18). */
      deviceChanges: DeviceChangeLine[];
      /** Open requests for acts that need a second person (R23). */
      confirmations: ConfirmationCard[];
      /** At the supervisor's desk only; the secretary prints the cards. */
      pinRequests: PinRequestCard[];
    } & MeetingHead);

/** The result that a snapshot shows. Its lines are many, so a room is sent them once; the snapshots that follow only name it. */
export interface NamedResult {
  /** Names these very contents: the SHA-256 of their JSON, base64url. */
  digest: string;
  /** Null where the room was sent it before. */
  result: PackedResult | null;
}

/** A snapshot as it is pushed. */
export type PushedSlow = Naming<SlowSnapshot>;
type Naming<Snapshot> = Snapshot extends unknown ? Omit<Snapshot, 'result'> & { result: NamedResult | null } : never;

/** The ballot that is open, closing, or closed and not yet announced. */
export interface CurrentBallot {
  ballotId: string;
  number: number;
  round: number;
  title: string;
  rehearsal: boolean;
  /** R3: the panel that votes, with its size; null: the plenary. */
  panel: { name: string; size: number } | null;
  state: BallotState;
  openedAt: string;
  closedAt: string | null;
  attending: number;
  candidates: number;
  /** R17: on the paper and withdrawn since the opening; neither counted nor published. Never why. */
  withdrawn: ItemCandidate[];
  recusals: number;
  submitted: number;
  /** Papers received before the close and still being checked. */
  checking: number;
  minimumAgree: number;
  policy: Policy;
  announce: AnnounceMode;
  /** R15: places for those who pass; null: everybody who passes. */
  quota: number | null;
  /** R16: it is a run-off, which settles a tie, for so many places; null: it is none. */
  runOffPlaces: number | null;
  /** R15 (差额): at most so many agrees on one paper; null: no cap. */
  cap: number | null;
  /** SHA-256 of the manifest, lower-case hex, and its Crockford fingerprint. */
  manifestHash: string;
  fingerprint: string;
  /** R12: with fewer than 5 attending, counts reveal votes; the console says so, unless only verdicts will be shown. */
  smallBallot: boolean;
}

export interface Presence {
  expected: number;
  present: number;
  onLeave: number;
  departed: number;
}

export type FastSnapshot = {
  meetingId: string;
  version: number;
  /** Server's clock, ISO instant; devices have wrong clocks. */
  at: string;
  presence: Presence;
  ballot: CurrentBallot | null;
} & (
  | { audience: 'expert' | 'hall' }
  /** R12: which seats have submitted and which have not, never who replaced a paper. */
  | { audience: 'console' | 'supervisor'; submittedSeats: number[]; missingSeats: number[] }
);

export interface OwnReceipt {
  ballotId: string;
  number: number;
  title: string;
  revision: number;
  /** Paper hash, the chain head after its event, and the server's signature over both, lower-case hex. */
  hash: string;
  head: string;
  acknowledgement: string;
  /** `XXXXX-XXXXX`. */
  receipt: string;
  at: string;
}

/** What concerns one expert alone. */
export interface PersonalSnapshot {
  meetingId: string;
  version: number;
  seat: number;
  name: string;
  position: Position;
  attendance: Attendance;
  /** R19: the first sign-in of this seat is shown to its expert too. */
  signedInAt: string | null;
  signedInBy: SignIn | null;
  /** The seat's credential now in force, lower-case hex: a tab that holds another key has been taken over. */
  credential: string | null;
  /** Whether this expert can vote in the current ballot, and if not, why. */
  voting:
    'yes' | 'no-ballot' | 'not-on-roster' | 'other-panel' | 'no-credential' | 'other-credential' | 'submitted-final';
  /** R12: when this seat was last asked to submit, of the open ballot and while it has not. */
  reminded: { ballotId: string; at: string } | null;
  receipts: OwnReceipt[];
  deviceChange: OwnDeviceChange | null;
  /** Candidates that this seat is recused from, by id (R10); the client holds a manifest against them. */
  recusals: string[];
  /** What informs of the candidate spoken of; R10: null for a seat that is recused from it. */
  spokenOf: SpokenOf | null;
  abilities: {
    signIn: boolean;
    /** The ballot that this expert may announce, or would if nothing stood in the way; and what does. */
    announce: string | null;
    announceRefusal: string | null;
  };
  /** Open requests that wait for the chair, shown to whoever presides (R23). */
  confirmations: ConfirmationCard[];
}

export interface JoinRequest {
  meetingId: string;
  audience: Audience;
}

export interface Joined {
  slow: SlowSnapshot;
  /** The result in `slow` as later snapshots name it. */
  result: NamedResult['digest'] | null;
  fast: FastSnapshot;
  personal: PersonalSnapshot | null;
}

/** One ballot paper as it is sent; binary members travel as binary. */
export interface CastRequest {
  ballotId: string;
  manifestHash: string;
  revision: number;
  nonce: Uint8Array;
  /** The last chain head that this client was given. */
  seen: string;
  body: Uint8Array;
  signature: Uint8Array;
}

export interface CastReceipt {
  ballotId: string;
  revision: number;
  hash: string;
  head: string;
  acknowledgement: string;
  receipt: string;
  at: string;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Commands a client may send, each answered by an acknowledgement. */
export interface LiveCommands {
  join: (request: JoinRequest, answer: (a: Answer<Joined>) => void) => void;
  cast: (request: CastRequest, answer: (a: Answer<CastReceipt>) => void) => void;
}

export const LIVE_COMMANDS = ['join', 'cast'] as const satisfies (keyof LiveCommands)[];

/** Events the server sends. */
export interface LiveEvents {
  slow: (snapshot: PushedSlow) => void;
  fast: (snapshot: FastSnapshot) => void;
  personal: (snapshot: PersonalSnapshot) => void;
  /** The session behind this socket ended, or another device took the seat over; the client wipes what it holds. */
  ended: (reason: {
    reason: 'signed-out' | 'taken-over' | 'revoked' | 'idle' | 'expired' | 'meeting-ended' | 'meeting-removed';
  }) => void;
}
