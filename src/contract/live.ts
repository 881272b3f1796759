/**
 * What travels over the live connection (socket.io, namespace `/live`), typed for both sides.
 *
 * After each commit the server sends every audience one small snapshot in two parts: `slow` (agenda, roster, result) and
 * `fast` (current ballot, progress). A client replaces what it has, drops an older `version`, keeps an equal one, and gets
 * both parts whole whenever it joins. What is personal comes as `personal`, to one seat only. No patches, no guessing.
 */
import type { ConfirmationCard } from './confirmations.js';
import type { Problem } from './problem.js';
import type {
  AnnounceMode,
  Attendance,
  Audience,
  BallotState,
  ItemStep,
  MeetingState,
  Policy,
  Position,
  RecusedCount,
} from './vocabulary.js';

export type Standing = 'within' | 'beyond' | 'tied';

/** R15: what became of the places of a ballot with a quota. */
export interface QuotaOutcome {
  places: number;
  within: number;
  /** R16: so many are tied over the boundary; none of them has a place until a run-off round on exactly these. */
  tied: number;
}

/** The verdict on one candidate. */
export interface VerdictLine {
  candidateId: string;
  label: string;
  withdrawn: boolean;
  passed: boolean;
  /** R15, with a quota and passed: has a place, has none, or stands in a tie over the boundary (R16). Null otherwise. */
  standing: Standing | null;
}

/** What a verdict was made from (R8: the five counts add up to `attending`). */
export interface LineCounts {
  attending: number;
  recused: number;
  agree: number;
  oppose: number;
  abstain: number;
  unsubmitted: number;
  /** The denominator of the verdict (R10). */
  base: number;
  /** R10: the verdict under the other way of counting the recused, only where it would differ. */
  differsIfRecused: RecusedCount | null;
  /** R15: among those who passed, by agree votes; equals share a rank. Null without a quota, or not passed. */
  rank: number | null;
}

export type CountedLine = VerdictLine & LineCounts;

/** One candidate's line as screens show it: with all its counts, or with none. */
export type ResultLine = VerdictLine & { [Count in keyof LineCounts]: LineCounts[Count] | null };

export interface AnnouncedResult {
  ballotId: string;
  number: number;
  round: number;
  title: string;
  rehearsal: boolean;
  announcedAt: string;
  /** Name of who announced; null: by the system at the close. */
  announcedBy: string | null;
  /** R5: whether that was the presiding chair or deputy, or the secretary on the chair's word. */
  announcedAs: 'presiding' | 'secretary' | 'system';
  attending: number;
  submitted: number;
  minimumAgree: number;
  passed: number;
  /** Null: the ballot has no quota. */
  quota: QuotaOutcome | null;
  /** Crockford fingerprint of the final chain head, five groups of five. */
  headFingerprint: string;
  /** R12: screens show who passed and no counts, of any line: hiding some would tell which are unanimous. */
  verdictsOnly: boolean;
  /** R17: the outcome was annulled after its announcement; its counts are kept and shown with this mark. */
  annulled: { at: string; reason: string } | null;
  lines: ResultLine[];
}

/** An announced result with its counts, for the documents that are made of it. */
export interface CountedResult extends AnnouncedResult {
  lines: CountedLine[];
}

/** A ballot that was opened and counts for nothing. */
export interface VoidedBallot {
  ballotId: string;
  number: number;
  round: number;
  title: string;
  reason: string;
}

/** A ballot of the meeting, in the order of their numbers. */
export interface AgendaLine {
  ballotId: string;
  /** The agenda item that it is about; null: a ballot beside the agenda. */
  itemId: string | null;
  /** R22: never enters an outcome. */
  rehearsal: boolean;
  number: number;
  round: number;
  /** The ballot that this is a further round of (R14), and why there is one. */
  follows: string | null;
  reason: string | null;
  title: string;
  state: BallotState;
  candidates: number;
  /** Only once announced and not annulled; before that nobody is told anything (R12). */
  passed: number | null;
  /** R16: so many are tied over the boundary of the quota, and wait for a run-off round. Zero before the announcement. */
  tied: number;
}

/** An item of the agenda, in its order. */
export interface ItemLine {
  itemId: string;
  title: string;
  panel: string | null;
  step: ItemStep;
  candidates: number;
}

/** The item that the meeting is at, and who is spoken of. */
export interface CurrentItem {
  itemId: string;
  /** R34: by code where the review is blind; `index` counts from 1. */
  candidate: { candidateId: string; label: string; index: number } | null;
}

export interface ItemCandidate {
  candidateId: string;
  label: string;
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
  /** ISO instant. */
  signedInAt: string | null;
  /** Whether a device of the expert holds a credential, so that the seat can vote. */
  credential: boolean;
  /** R10: out of the room for the discussion of a candidate; attends all the same. */
  outside: boolean;
  connected: boolean;
}

export interface RecusalLine {
  seat: number;
  candidateId: string;
  candidate: string;
  reason: string;
}

/** A line of the side log. `facts` name seats and ballots, never a choice. */
export interface LogLine {
  sequence: number;
  at: string;
  type: MeetingEventType;
  weight: 'plain' | 'exception' | 'official';
  facts: Record<string, string | number | null>;
}

export const MEETING_EVENT_TYPES = [
  'meeting.created',
  'meeting.started',
  'meeting.paused',
  'meeting.resumed',
  'meeting.ended',
  'seat.signed-in',
  'seat.credential-replaced',
  'seat.on-leave',
  'seat.departed',
  'seat.returned',
  'recusal.recorded',
  'recusal.removed',
  'recused.left',
  'recused.back',
  'officer.key-registered',
  'hall.paired',
  'agenda.item-added',
  'agenda.item-changed',
  'agenda.item-removed',
  'agenda.reordered',
  'agenda.item-begun',
  'agenda.discussion',
  'agenda.vote',
  'agenda.item-finished',
  'agenda.item-postponed',
  'agenda.candidate',
  'ballot.drafted',
  'ballot.draft-removed',
  'ballot.opened',
  'ballot.closing',
  'ballot.closed',
  'ballot.announced',
  'ballot.void',
  'ballot.annulled',
  'ballot.repeated',
  'confirmation.requested',
  'confirmation.given',
  'confirmation.refused',
  'confirmation.withdrawn',
  'confirmation.expired',
  'seats.reminded',
  'sheet.signed',
] as const;
export type MeetingEventType = (typeof MEETING_EVENT_TYPES)[number];

/** What the actor may do now; the client shows buttons by these and derives nothing. */
export interface ConsoleAbilities {
  startMeeting: boolean;
  endMeeting: boolean;
  pause: boolean;
  resume: boolean;
  /** That recused seats leave for a discussion and come back. */
  recordLeaving: boolean;
  rehearse: boolean;
  changeAttendance: boolean;
  recordRecusal: boolean;
  draftBallot: boolean;
  remind: boolean;
  pairHall: boolean;
  /** Adding items and changing the order of those that have not begun. */
  planAgenda: boolean;
  /** Per item id. */
  items: Record<string, ItemAbilities>;
  /** Per ballot id. */
  ballots: Record<string, BallotAbilities>;
}

export interface ItemAbilities {
  begin: boolean;
  discuss: boolean;
  vote: boolean;
  finish: boolean;
  postpone: boolean;
  chooseCandidate: boolean;
  /** Title, panel and candidates; removing it altogether. */
  edit: boolean;
  draftBallot: boolean;
}

export interface BallotAbilities {
  open: boolean;
  /** Why it cannot open, in a code of the problem catalogue (R5: no quorum). */
  openRefusal: string | null;
  close: boolean;
  announce: boolean;
  removeDraft: boolean;
  downloadBundle: boolean;
  /** R23: may be asked for, and happens when chair and supervisor have confirmed. */
  askVoid: boolean;
  askAnnul: boolean;
  askRound: boolean;
}

export type SlowSnapshot =
  | ({ audience: 'expert' } & MeetingHead)
  | ({ audience: 'hall' } & MeetingHead)
  | ({
      audience: 'console' | 'supervisor';
      roster: RosterLine[];
      recusals: RecusalLine[];
      /** Of the current item, in their order. */
      itemCandidates: ItemCandidate[];
      /** R10: seats that should leave for the candidate spoken of, and seats that may come back. */
      recused: { toLeave: number[]; toReturn: number[] };
      log: LogLine[];
      abilities: ConsoleAbilities;
      /** Open requests for acts that need a second person (R23). */
      confirmations: ConfirmationCard[];
    } & MeetingHead);

/** The ballot that is open, closing, or closed and not yet announced. */
export interface CurrentBallot {
  ballotId: string;
  number: number;
  round: number;
  title: string;
  rehearsal: boolean;
  state: BallotState;
  openedAt: string;
  closedAt: string | null;
  attending: number;
  candidates: number;
  recusals: number;
  submitted: number;
  /** Papers received before the close and still being checked. */
  checking: number;
  minimumAgree: number;
  policy: Policy;
  announce: AnnounceMode;
  /** R15: places for those who pass; null: everybody who passes. */
  quota: number | null;
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
  /** The seat's credential now in force, lower-case hex: a tab that holds another key has been taken over. */
  credential: string | null;
  /** Whether this expert can vote in the current ballot, and if not, why. */
  voting: 'yes' | 'no-ballot' | 'not-on-roster' | 'no-credential' | 'other-credential' | 'submitted-final';
  receipts: OwnReceipt[];
  /** Candidates that this seat is recused from, by id (R10); the client holds a manifest against them. */
  recusals: string[];
  abilities: { signIn: boolean; announce: string | null };
  /** Open requests that wait for the chair, shown to whoever presides (R23). */
  confirmations: ConfirmationCard[];
}

export interface JoinRequest {
  meetingId: string;
  audience: Audience;
}

export interface Joined {
  slow: SlowSnapshot;
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
  slow: (snapshot: SlowSnapshot) => void;
  fast: (snapshot: FastSnapshot) => void;
  personal: (snapshot: PersonalSnapshot) => void;
  /** A reminder to this seat to submit. */
  reminder: (reminder: { ballotId: string; at: string }) => void;
  /** The session behind this socket ended, or another device took the seat over; the client wipes what it holds. */
  ended: (reason: { reason: 'signed-out' | 'taken-over' | 'revoked' | 'idle' }) => void;
}
