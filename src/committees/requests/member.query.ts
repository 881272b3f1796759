import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { POSITIONS, type Position } from '../../contract/vocabulary.js';
import { STANDINGS, type Standing } from '../domain/lifecycle.js';
import { PageQuery } from '../../platform/http/page.query.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

const MEMBER_SORTS = ['position', 'name', 'unit', 'specialty', 'title', 'loginName'] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

/** Search, filter, sort and page of the members of a review. */
export class MemberQuery extends PageQuery {
  /** Part of a name, unit, specialty or login name. */
  @IsOptional()
  @PlainText(LIMITS.unitLength, 'allowed')
  @ApiPropertyOptional()
  search?: string;

  @IsOptional()
  @IsIn(POSITIONS)
  @ApiPropertyOptional({ enum: POSITIONS })
  position?: Position;

  /** Left out: all of them, those who have left at the end. */
  @IsOptional()
  @IsIn(STANDINGS)
  @ApiPropertyOptional({ enum: STANDINGS })
  standing?: Standing;

  @IsOptional()
  @IsIn(MEMBER_SORTS)
  @ApiPropertyOptional({ enum: MEMBER_SORTS, default: 'position' })
  sort: MemberSort = 'position';

  @IsOptional()
  @IsIn(['asc', 'desc'])
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  order: 'asc' | 'desc' = 'asc';
}
