/**
 * Pure projections from the facts of a room to what each audience is shown. What an audience must not see is not an
 * argument of its projection.
 */
import type { BallotAbilities, ConsoleAbilities } from '../../contract/abilities.js';
import type { ItemCandidate, SpokenOf } from '../../contract/agenda.js';
import type {
  FastSnapshot,
  MeetingHead,
  PersonalSnapshot,
  PinRequestCard,
  Presence,
  RecusalLine,
  RosterLine,
  SlowSnapshot,
} from '../../contract/live.js';
import type { AnnouncedResult, Recommendation } from '../../contract/announced-result.js';
import type { LogLine } from '../../contract/meeting-log.js';
import type { DeviceChangeLine } from '../../contract/device-changes.js';
import type { ConfirmationCard } from '../../contract/confirmations.js';
import type { MeetingState } from '../../contract/vocabulary.js';
import { NO_ITEM_ABILITIES } from './agenda.js';
import { isRunning } from './lifecycle.js';
import type { RecusedRoom } from './recused-room.js';

/**
 * Versions order snapshots: the meeting's event number, then how many seats have submitted. A replaced paper moves neither,
 * so a version tells nobody that one was replaced (R12).
 */
export function versionOf(meetingSequence: number, submitted: number): number {
  return meetingSequence * 65_536 + submitted;
}

export interface ConsoleFacts extends Pick<ConsoleAbilities, 'ballots' | 'items'> {
  /** A ballot waits for its result. */
  pending: boolean;
  mayRehearse: boolean;
  /** R14: somebody of the review can stand in a new ballot. */
  anybodyFree: boolean;
}

export function consoleAbilities(
  state: MeetingState,
  { pending, ballots, items, mayRehearse, anybodyFree }: ConsoleFacts,
): ConsoleAbilities {
  const live = state !== 'ended';
  return {
    startMeeting: state === 'preparing',
    planMeeting: state === 'preparing',
    endMeeting: isRunning(state) && !pending,
    pause: state === 'in-session' && !pending,
    resume: state === 'paused',
    recordLeaving: isRunning(state),
    rehearse: live && !pending && mayRehearse,
    changeAttendance: live,
    recordRecusal: live,
    draftBallot: live && anybodyFree,
    draftRefusal: live && !anybodyFree ? 'ballot.nobody-free' : null,
    remind: pending,
    pairHall: live,
    seatCards: live,
    planAgenda: live,
    items,
    ballots,
  };
}

/** The supervisor witnesses: no act of the console, but the record of every finished ballot. */
export function supervisorAbilities(
  ballots: Record<string, BallotAbilities>,
  items: readonly string[],
): ConsoleAbilities {
  const witness = Object.entries(ballots).map(([id, abilities]): [string, BallotAbilities] => [
    id,
    {
      open: false,
      openRefusal: null,
      close: false,
      announce: false,
      announceRefusal: null,
      removeDraft: false,
      changeDraft: false,
      downloadBundle: abilities.downloadBundle,
      askVoid: false,
      askAnnul: false,
      askRound: false,
      redraftRound: false,
      panelRoom: null,
    },
  ]);
  return {
    startMeeting: false,
    planMeeting: false,
    endMeeting: false,
    pause: false,
    resume: false,
    recordLeaving: false,
    rehearse: false,
    changeAttendance: false,
    recordRecusal: false,
    draftBallot: false,
    draftRefusal: null,
    remind: false,
    pairHall: false,
    seatCards: false,
    planAgenda: false,
    items: Object.fromEntries(items.map((id) => [id, NO_ITEM_ABILITIES])),
    ballots: Object.fromEntries(witness),
  };
}

export interface Desk {
  /** R46: whoever witnesses is given none. */
  recommendations: Recommendation[];
  roster: RosterLine[];
  recusals: RecusalLine[];
  itemCandidates: ItemCandidate[];
  recused: RecusedRoom;
  deviceChanges: DeviceChangeLine[];
  log: LogLine[];
  confirmations: ConfirmationCard[];
  pinRequests: PinRequestCard[];
}

/** R12: where only verdicts were chosen, the room gets one verdict a candidate; the desks also where the other way of R10 differs. */
export function resultForRoom(result: AnnouncedResult): AnnouncedResult {
  if (!result.verdictsOnly) return result;
  return { ...result, lines: result.lines.map((line) => ({ ...line, differsIfRecused: null })) };
}

/** What everybody in the room may know: no draft. */
const ofRoom = (head: MeetingHead): MeetingHead => ({
  ...head,
  result: head.result && resultForRoom(head.result),
  agenda: head.agenda.filter((line) => line.state !== 'draft'),
});

export const slowForHall = (head: MeetingHead): SlowSnapshot => ({ audience: 'hall', ...ofRoom(head) });

export const slowForExpert = (head: MeetingHead, itemCandidates: ItemCandidate[]): SlowSnapshot => ({
  audience: 'expert',
  ...ofRoom(head),
  itemCandidates,
});

/** R10: what informs of the candidate spoken of, as the seat with these recusals is told it. */
export const spokenOfFor = (spokenOf: SpokenOf | null, recusals: readonly string[]): SpokenOf | null =>
  spokenOf !== null && recusals.includes(spokenOf.candidateId) ? null : spokenOf;

export function slowForDesk(
  audience: 'console' | 'supervisor',
  head: MeetingHead,
  desk: Desk,
  abilities: ConsoleAbilities,
): SlowSnapshot {
  return { audience, ...head, ...desk, abilities };
}

export interface Progress {
  meetingId: string;
  version: number;
  at: string;
  presence: Presence;
  ballot: FastSnapshot['ballot'];
}

export function fastForRoom(audience: 'expert' | 'hall', progress: Progress): FastSnapshot {
  return { audience, ...progress };
}

/** R12: the desk sees which seats have submitted and which have not; never who replaced a paper. */
export function fastForDesk(
  audience: 'console' | 'supervisor',
  progress: Progress,
  submittedSeats: number[],
  missingSeats: number[],
): FastSnapshot {
  return { audience, ...progress, submittedSeats, missingSeats };
}

/**
 * What an expert may do personally; whoever presides announces a closed ballot (R5, R12), and so may the lead of the panel that
 * voted (R3); while it is asked whether the ballot is void, that comes first (R17).
 */
export function personalAbilities(
  state: MeetingState,
  seat: Pick<PersonalSnapshot, 'seat' | 'attendance'>,
  presides: boolean,
  closed: { ballotId: string; leadSeat: number | null; voidAsked: boolean } | null,
): PersonalSnapshot['abilities'] {
  const leads = seat.attendance === 'present' && seat.seat === closed?.leadSeat;
  const announce = presides || leads ? (closed?.ballotId ?? null) : null;
  const announceRefusal = announce !== null && closed?.voidAsked === true ? 'ballot.void-asked' : null;
  return { signIn: isRunning(state), announce, announceRefusal };
}
