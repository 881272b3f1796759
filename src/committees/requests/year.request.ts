import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import {
  ANNOUNCE_MODES,
  POLICIES,
  POSITIONS,
  RECUSED_COUNT,
  TIES,
  type AnnounceMode,
  type Policy,
  type Position,
  type RecusedCount,
  type Ties,
} from '../../contract/vocabulary.js';
import { DEADLINES, type Deadline } from '../domain/calendar.js';
import { Day } from '../../platform/problems/day.decorator.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** R32: last days, YYYY-MM-DD in Asia/Shanghai. */
export class SetCalendarRequest {
  @Day()
  materialsBy: string;

  @Day()
  screeningBy: string;

  @Day()
  reviewBy: string;
}

/** R32: a later last day for one deadline, and why. */
export class OverrideDeadlineRequest {
  @IsIn(DEADLINES)
  @ApiProperty({ enum: DEADLINES })
  deadline: Deadline;

  @Day()
  until: string;

  @PlainText(LIMITS.reasonLength)
  reason: string;
}

/** Everything that must be chosen before a meeting is set up. Chosen by a person, there are no defaults. */
export class ChooseSettingsRequest {
  /** R34: whether experts see codes instead of names; fixed once a meeting is set up. */
  @IsBoolean()
  blind: boolean;

  /** R10 */
  @IsIn(RECUSED_COUNT)
  @ApiProperty({ enum: RECUSED_COUNT })
  recusedCount: RecusedCount;

  /** R12 */
  @IsIn(ANNOUNCE_MODES)
  @ApiProperty({ enum: ANNOUNCE_MODES })
  announce: AnnounceMode;

  /** R12: screens show who passed and no counts. */
  @IsBoolean()
  verdictsOnly: boolean;

  /** R13 */
  @IsIn(POLICIES)
  @ApiProperty({ enum: POLICIES })
  policy: Policy;

  /** R15: places that a ballot has unless it says another number; 0: no limit. */
  @IsInt()
  @Min(0)
  @Max(LIMITS.ballotCandidates)
  quota: number;

  /** R16 */
  @IsIn(TIES)
  @ApiProperty({ enum: TIES })
  ties: Ties;
}

export class ChangePositionRequest {
  @IsIn(POSITIONS)
  @ApiProperty({ enum: POSITIONS })
  position: Position;
}

export class LeaveRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
