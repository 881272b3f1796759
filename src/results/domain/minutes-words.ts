/** The words of minutes in both languages. The documents are Chinese; the screen reads the same content in either. */
import type { ConfirmationAct, ConfirmationState, ConfirmerRole } from '../../contract/confirmations.js';
import type { Standing } from '../../contract/announced-result.js';
import type { Attendance, BallotState, ItemStep, Policy, Position, RecusedCount } from '../../contract/vocabulary.js';
import type { ExceptionalEvent } from './minutes-events.js';

interface VerdictWords {
  yes: string;
  no: string;
  /** R15: where places are limited, enough agrees alone give none. */
  standing: Record<Standing, string>;
}

export interface MinutesWords {
  title: (meeting: string) => string;
  sections: Record<
    'head' | 'attendance' | 'agenda' | 'opinions' | 'ballots' | 'recusals' | 'exceptions' | 'objections' | 'remarks',
    string
  >;
  fields: Record<
    | 'committee'
    | 'review'
    | 'meeting'
    | 'date'
    | 'place'
    | 'time'
    | 'breaks'
    | 'presided'
    | 'recorders'
    | 'supervisors'
    | 'attended'
    | 'quorum'
    | 'recused'
    | 'heading',
    string
  >;
  columns: Record<
    | 'number'
    | 'seat'
    | 'name'
    | 'unit'
    | 'position'
    | 'signIn'
    | 'note'
    | 'candidate'
    | 'specialty'
    | 'title'
    | 'agree'
    | 'oppose'
    | 'abstain'
    | 'unsubmitted'
    | 'recused'
    | 'base'
    | 'verdict'
    | 'reason'
    | 'recorded'
    | 'absences'
    | 'time'
    | 'what'
    | 'who',
    string
  >;
  unknown: string;
  none: string;
  withheld: string;
  comma: string;
  stop: string;
  /** Between two sentences. */
  gap: string;
  to: string;
  running: string;
  position: Record<Position, string>;
  attendance: Record<Attendance, string>;
  step: Record<ItemStep, string>;
  ballotState: Record<BallotState, string>;
  policy: Record<Policy, string>;
  recusedCount: Record<RecusedCount, string>;
  /** R3: what the vote of the committee gives, and what that of a panel does. */
  verdicts: Record<'decides' | 'recommends', VerdictWords>;
  withdrawn: string;
  withdrawnSince: string;
  named: (name: string, position: string) => string;
  counted: (numbers: {
    shouldAttend: number;
    attended: number;
    onLeave: number;
    /** Left and did not come back, and left and came back. */
    departed: number;
    returned: number;
    absent: number;
  }) => string;
  quorum: (numbers: { size: number; quorum: number; most: number }) => string;
  signedIn: (time: string, own: boolean) => string;
  left: (time: string, back: string | null) => string;
  out: (time: string, back: string | null) => string;
  panel: (panel: string) => string;
  itemHeading: (number: number, title: string) => string;
  itemOpinion: (title: string) => string;
  /** Of candidates who stood in a ballot and stand in no item, and those of them who withdrew. */
  besideAgenda: string;
  /** Above what was said of them. */
  besideOpinions: string;
  besideWithdrawn: (labels: string) => string;
  noCandidates: string;
  noItems: string;
  noBallots: string;
  noOpinions: string;
  rehearsals: (count: number) => string;
  /** `places`: of a run-off (R16). */
  ballotHeading: (number: number, title: string, round: number, places: number | null) => string;
  ofItem: (item: number) => string;
  /** `meeting`: of the ballot before, where it is an earlier one. */
  follows: (number: number, reason: string, meeting: string | null) => string;
  /** R3: of the ballot of a panel. */
  recommends: (panel: string) => string;
  opened: (opened: string, closed: string | null, isVoid: boolean) => string;
  rule: (numbers: {
    attending: number;
    size: number;
    /** R3: whose size it is; null: the committee's. */
    panel: string | null;
    policy: string;
    quota: number | null;
    cap: number | null;
  }) => string;
  /** `limited`: R15, enough agrees alone give no place. */
  outcome: (numbers: {
    submitted: number;
    minimum: number;
    passed: number;
    of: number;
    limited: boolean;
    recommends: boolean;
  }) => string;
  places: (numbers: { places: number; within: number; tied: number; recommends: boolean }) => string;
  announced: (time: string, by: string | null, as: 'presiding' | 'secretary' | 'system') => string;
  verdictsOnly: (recommends: boolean) => string;
  waiting: string;
  voided: (reason: string) => string;
  annulled: (time: string, reason: string) => string;
  /** Named as on the screens of the result. */
  record: (fingerprint: string) => string;
  differs: string;
  recorded: (time: string, by: string) => string;
  removed: (time: string, by: string, reason: string) => string;
  act: Record<ConfirmationAct, string>;
  /** The act of signing a seat in, for one that had left. */
  returning: string;
  role: Record<ConfirmerRole, string>;
  outcomeOf: Record<ConfirmationState, string>;
  onBallot: (ballot: { number: number; title: string; round: number; rehearsal?: true }) => string;
  seatName: (seat: string, name: string) => string;
  asked: (act: string, about: readonly string[], outcome: string) => string;
  askedBy: (name: string) => string;
  answered: (role: string, name: string, yes: boolean, reason: string | null, time: string) => string;
  event: Record<ExceptionalEvent, (about: string) => string>;
  bySystem: string;
  /** Who did what two persons do together, where the event names nobody. */
  byTwo: Partial<Record<ExceptionalEvent, string>>;
}
