import { ApiProperty } from '@nestjs/swagger';
import {
  ANNOUNCE_MODES,
  ATTENDANCES,
  MEETING_STATES,
  POLICIES,
  POSITIONS,
  RECUSED_COUNT,
  TIES,
  type AnnounceMode,
  type Attendance,
  type MeetingState,
  type Policy,
  type Position,
  type RecusedCount,
  type Ties,
} from '../../contract/vocabulary.js';

/** The review's settings as of the set-up (R12, R13, R15, R16). */
export class MeetingDefaultsView {
  @ApiProperty({ enum: ANNOUNCE_MODES })
  announce: AnnounceMode;

  verdictsOnly: boolean;

  @ApiProperty({ enum: POLICIES })
  policy: Policy;

  /** 0: no limit. */
  quota: number;

  @ApiProperty({ enum: TIES })
  ties: Ties;
}

export class MeetingView {
  id: string;
  reviewId: string;
  committee: string;
  title: string;
  /** YYYY-MM-DD */
  heldOn: string;

  @ApiProperty({ enum: MEETING_STATES })
  state: MeetingState;

  committeeSize: number;

  @ApiProperty({ enum: RECUSED_COUNT })
  recusedCount: RecusedCount;

  seats: number;

  /** What ballots of this meeting have unless the secretary says otherwise; null: set up before reviews had settings. */
  @ApiProperty({ type: MeetingDefaultsView, nullable: true })
  defaults: MeetingDefaultsView | null;
}

/** A meeting that has not begun, as it could be set up anew. */
export class MeetingPlanView {
  title: string;
  /** YYYY-MM-DD */
  heldOn: string;
  committeeSize: number;

  @ApiProperty({ enum: RECUSED_COUNT })
  recusedCount: RecusedCount;

  seats: number;
  /** Of the review, now. */
  members: number;
  /** The seats are not the members of the review any more. */
  seatsDiffer: boolean;
  /** Something is on record of a seat, so that they stay as they are. */
  seatsInUse: boolean;
  /** Unused seat cards, on which its day is printed. */
  cards: number;
}

/** A meeting in which the signed-in person has a seat. */
export class OwnMeetingView extends MeetingView {
  seat: number;

  @ApiProperty({ enum: POSITIONS })
  position: Position;

  @ApiProperty({ enum: ATTENDANCES })
  attendance: Attendance;
}

/** Every meeting that the signed-in person has something to do in, by capacity. */
export class MyMeetingsView {
  asExpert: OwnMeetingView[];
  asSecretary: MeetingView[];
  asSupervisor: MeetingView[];
}

export class HallPairingView {
  /** Ten digits, shown once. */
  code: string;
  /** ISO instant. */
  expiresAt: string;
}

export class HallScreenView {
  id: string;
  /** ISO instant. */
  pairedAt: string;
}

export class HallSessionView {
  meetingId: string;
}
