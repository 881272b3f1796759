import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsISO8601, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { INSPECTED_STAGES, type InspectedStage } from '../../contract/audit.js';
import { LIMITS } from '../../contract/limits.js';
import { LOCALES, type Locale } from '../../contract/vocabulary.js';
import { PageQuery } from '../../platform/http/page.query.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

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
  @IsIn(INSPECTED_STAGES)
  @ApiPropertyOptional({ enum: INSPECTED_STAGES })
  stage?: InspectedStage;

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

/** The exported file, in the language of who reads it. */
export class AuditExport extends AuditFilter {
  @IsOptional()
  @IsIn(LOCALES)
  @ApiPropertyOptional({ enum: LOCALES })
  lang?: Locale;
}

export class AuditQuery extends IntersectionType(AuditFilter, PageQuery) {}
