import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

export const ATTENDANCE_ACTS = ['excuse', 'depart', 'return'] as const;

export class ChangeAttendanceRequest {
  @IsIn(ATTENDANCE_ACTS)
  @ApiProperty({ enum: ATTENDANCE_ACTS })
  act: (typeof ATTENDANCE_ACTS)[number];

  @IsString()
  @Length(1, LIMITS.reasonLength)
  reason: string;
}
