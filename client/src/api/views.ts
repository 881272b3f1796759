/** What the REST API answers, as the pages use it. */
import type { Manifest, BallotEvent } from '../../../src/ballots/protocol/bundle.js';
import type { AnnounceMode, Attendance, CandidateKind, Level, MeetingState, Policy, Position, RecusedCount, Role } from '../../../src/contract/vocabulary.js';

export interface Session {
  accountId: string;
  name: string;
  loginName: string;
  roles: { role: Role; committeeId: string | null }[];
}

export interface Created {
  id: string;
}

export interface ReviewLine {
  id: string;
  committeeId: string;
  year: number;
  title: string;
  blind: boolean;
  members: number;
  candidates: number;
}

export interface Committee {
  id: string;
  name: string;
  series: string;
  level: Level;
  reviews: ReviewLine[];
}

export interface Review extends ReviewLine {
  committee: string;
  abilities: { importLists: boolean; setUpMeeting: boolean };
}

/** One page of a list. */
export interface Paged<T> {
  /** Rows that match, on all pages. */
  total: number;
  page: number;
  pageSize: number;
  rows: T[];
}

export interface MemberLine {
  id: string;
  name: string;
  unit: string;
  title: string;
  specialty: string;
  position: Position;
  loginName: string | null;
  hasPassword: boolean;
}

export interface CandidateLine {
  id: string;
  listNumber: number;
  code: string;
  name: string;
  unit: string;
  specialty: string;
  level: Level;
  title: string;
  kind: CandidateKind;
}

export type ImportState = 'reading' | 'ready' | 'importing' | 'done' | 'failed';

export interface ImportFault {
  /** Row number as the spreadsheet program shows it. */
  row: number;
  column: string;
  code: string;
  value: string | null;
  what: string;
  remedy: string;
}

/** An uploaded list: what was found in it and how far its import is. */
export interface ListImport {
  id: string;
  reviewId: string;
  kind: 'experts' | 'candidates';
  state: ImportState;
  fileName: string;
  encoding: string | null;
  rowsTotal: number;
  rowsGood: number;
  rowsFaulty: number;
  rowsDone: number;
  headers: string[];
  /** The first good rows, with ID numbers and phones masked. */
  preview: { row: number; cells: string[] }[];
  faults: ImportFault[];
  faultsOmitted: number;
  warnings: { code: string; what: string; remedy: string }[];
  problem: { code: string; title: string } | null;
}

export interface MeetingLine {
  id: string;
  reviewId: string;
  committee: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  committeeSize: number;
  recusedCount: RecusedCount;
  seats: number;
}

export interface OwnMeeting extends MeetingLine {
  seat: number;
  position: Position;
  attendance: Attendance;
}

/** Where the person signed in has something to do, by capacity. */
export interface MyMeetings {
  asExpert: OwnMeeting[];
  asSecretary: MeetingLine[];
  asSupervisor: MeetingLine[];
}

export interface SheetLine {
  candidateId: string;
  /** Index in the manifest. */
  index: number;
  label: string;
  specialty: string;
  title: string;
  level: Level;
  kind: CandidateKind;
}

export interface Sheet {
  ballotId: string;
  manifest: Manifest;
  manifestHash: string;
  head: string;
  /** The seat's last accepted revision; 0: none. */
  revision: number;
  lines: SheetLine[];
}

export interface ChainView {
  ballotId: string;
  events: { sequence: number; head: string; event: BallotEvent }[];
}

export interface NewBallot {
  title: string;
  candidateIds: string[];
  policy: Policy;
  announce: AnnounceMode;
}

export interface Pairing {
  code: string;
  expiresAt: string;
}
