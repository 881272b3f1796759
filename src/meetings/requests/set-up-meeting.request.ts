import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, Matches, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { RECUSED_COUNT, type RecusedCount } from '../../contract/vocabulary.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class SetUpMeetingRequest {
  @PlainText(LIMITS.titleLength)
  title: string;

  /** Day of the meeting, YYYY-MM-DD in Asia/Shanghai. */
  @IsISO8601({ strict: true })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  heldOn: string;

  /** R5: the number of members of the committee formed for this review, whoever comes. */
  @IsInt()
  @Min(1)
  @Max(LIMITS.committeeSeats)
  committeeSize: number;

  /** R10: as the review's settings say; refused where they have changed since the page was opened. */
  @IsIn(RECUSED_COUNT)
  @ApiProperty({ enum: RECUSED_COUNT })
  recusedCount: RecusedCount;
}
