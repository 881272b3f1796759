import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { LEVELS, type Level } from '../../contract/vocabulary.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class FoundCommitteeRequest {
  @PlainText(LIMITS.titleLength)
  name: string;

  /** 系列, for instance 工程系列. */
  @PlainText(LIMITS.titleLength)
  series: string;

  @IsIn(LEVELS)
  @ApiProperty({ enum: LEVELS })
  level: Level;
}
