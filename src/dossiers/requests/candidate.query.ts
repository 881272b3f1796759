import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PANEL_OR_NONE } from '../../committees/index.js';
import { LIMITS } from '../../contract/limits.js';
import { CANDIDATE_KINDS, LEVELS, type CandidateKind, type Level } from '../../contract/vocabulary.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export const CANDIDATE_SORTS = ['listNumber', 'code', 'name', 'unit', 'specialty', 'kind'] as const;
export type CandidateSort = (typeof CANDIDATE_SORTS)[number];

/** Search, filter, sort and page of a list of candidates. */
export class CandidateQuery {
  /** Part of a name, unit, specialty or code, or a list number. */
  @IsOptional()
  @PlainText(LIMITS.unitLength, 'allowed')
  @ApiPropertyOptional()
  search?: string;

  @IsOptional()
  @IsIn(CANDIDATE_KINDS)
  @ApiPropertyOptional({ enum: CANDIDATE_KINDS })
  kind?: CandidateKind;

  @IsOptional()
  @IsIn(LEVELS)
  @ApiPropertyOptional({ enum: LEVELS })
  level?: Level;

  /** Those of one panel; `none`: those in no panel. */
  @IsOptional()
  @Matches(PANEL_OR_NONE)
  @ApiPropertyOptional()
  panel?: string;

  @IsOptional()
  @IsIn(CANDIDATE_SORTS)
  @ApiPropertyOptional({ enum: CANDIDATE_SORTS, default: 'listNumber' })
  sort: CandidateSort = 'listNumber';

  @IsOptional()
  @IsIn(['asc', 'desc'])
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  order: 'asc' | 'desc' = 'asc';

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
