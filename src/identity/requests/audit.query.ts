import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsISO8601, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export const STAGES = [
  'materials-received',
  'procedure',
  'material-review',
  'panel-opinion',
  'defense',
  'ballot',
] as const;
const DAY = /^20\d\d-\d\d-\d\d$/;

/** Which events of the audit log; days are days in Shanghai, both included. */
export class AuditFilter {
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiPropertyOptional()
  from?: string;

  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  @ApiPropertyOptional()
  to?: string;

  @IsOptional()
  @Matches(/^[a-z][a-z.-]{0,59}$/)
  @ApiPropertyOptional()
  type?: string;

  @IsOptional()
  @IsIn(STAGES)
  @ApiPropertyOptional({ enum: STAGES })
  stage?: (typeof STAGES)[number];

  /** Login name or name of who acted, or of whose account it is about. */
  @IsOptional()
  @PlainText(LIMITS.loginNameLength, 'allowed')
  @ApiPropertyOptional()
  account?: string;

  @IsOptional()
  @IsUUID()
  @ApiPropertyOptional()
  meeting?: string;

  /** Only what R23 says to be told of and was not yet taken note of. */
  @IsOptional()
  @IsIn(['yes'])
  @ApiPropertyOptional({ enum: ['yes'] })
  unread?: 'yes';
}

export class AuditQuery extends AuditFilter {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @ApiPropertyOptional({ default: 1, minimum: 1 })
  page: number = 1;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: LIMITS.pageSize })
  pageSize: number = 50;
}
