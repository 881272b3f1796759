import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PageQuery } from '../../platform/http/page.query.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** Search, filter and page of accounts. */
export class AccountQuery extends PageQuery {
  /** Part of a name or login name. */
  @IsOptional()
  @PlainText(LIMITS.nameLength, 'allowed')
  @ApiPropertyOptional()
  search?: string;

  @IsOptional()
  @IsIn(['locked', 'disabled'])
  @ApiPropertyOptional({ enum: ['locked', 'disabled'] })
  only?: 'locked' | 'disabled';
}
