import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PANEL_OR_NONE } from '../../committees/index.js';
import { LIMITS } from '../../contract/limits.js';
import { CANDIDATE_KINDS, LEVELS, type CandidateKind, type Level } from '../../contract/vocabulary.js';
import { PageQuery } from '../../platform/http/page.query.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

const CANDIDATE_SORTS = ['listNumber', 'code', 'name', 'unit', 'specialty', 'kind'] as const;
export type CandidateSort = (typeof CANDIDATE_SORTS)[number];

/** Search, filter, sort and page of a list of candidates. */
export class CandidateQuery extends PageQuery {
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
}
