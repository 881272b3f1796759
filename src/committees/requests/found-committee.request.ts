import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { LEVELS, type Level } from '../../contract/vocabulary.js';

export class FoundCommitteeRequest {
  @IsString()
  @Length(1, LIMITS.titleLength)
  name: string;

  /** 系列, for instance 工程系列. */
  @IsString()
  @Length(1, LIMITS.titleLength)
  series: string;

  @IsIn(LEVELS)
  @ApiProperty({ enum: LEVELS })
  level: Level;
}
