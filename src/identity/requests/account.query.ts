import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** Search, filter and page of accounts. */
export class AccountQuery {
  /** Part of a name or login name. */
  @IsOptional()
  @PlainText(LIMITS.nameLength, 'allowed')
  @ApiPropertyOptional()
  search?: string;

  @IsOptional()
  @IsIn(['locked', 'disabled'])
  @ApiPropertyOptional({ enum: ['locked', 'disabled'] })
  only?: 'locked' | 'disabled';

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
