import { ApiProperty } from '@nestjs/swagger';
import {
  ATTENDANCES,
  MEETING_STATES,
  POSITIONS,
  RECUSED_COUNT,
  type Attendance,
  type MeetingState,
  type Position,
  type RecusedCount,
} from '../../contract/vocabulary.js';

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
  /** Six digits, shown once. */
  code: string;
  /** ISO instant. */
  expiresAt: string;
}

export class HallSessionView {
  meetingId: string;
}
