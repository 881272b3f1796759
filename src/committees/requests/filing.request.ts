import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { FORMED_BY, type FormedBy } from '../../contract/vocabulary.js';
import { Day } from '../../platform/problems/day.decorator.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** R1: a filing as its document says. */
export class RecordFilingRequest {
  @PlainText(LIMITS.titleLength)
  number: string;

  @PlainText(LIMITS.titleLength)
  authority: string;

  /** YYYY-MM-DD in Asia/Shanghai. */
  @Day()
  filedOn: string;

  /** The last day, included. */
  @Day()
  validUntil: string;

  @IsIn(FORMED_BY)
  @ApiProperty({ enum: FORMED_BY })
  formedBy: FormedBy;

  /** Which specialties, where it is formed for some; left out for a whole series. */
  @ValidateIf(({ formedBy, specialties }: RecordFilingRequest) => formedBy === 'specialty' || specialties !== undefined)
  @PlainText(LIMITS.reasonLength)
  @ApiProperty({ required: false })
  specialties?: string;
}

/** R2 */
export class SetLeastMembersRequest {
  @IsInt()
  @Min(1)
  @Max(LIMITS.committeeSeats)
  least: number;
}
