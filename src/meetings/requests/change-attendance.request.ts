import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export const ATTENDANCE_ACTS = ['excuse', 'depart'] as const;

export class ChangeAttendanceRequest {
  @IsIn(ATTENDANCE_ACTS)
  @ApiProperty({ enum: ATTENDANCE_ACTS })
  act: (typeof ATTENDANCE_ACTS)[number];

  @PlainText(LIMITS.reasonLength)
  reason: string;
}
