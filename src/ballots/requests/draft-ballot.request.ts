import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsLowercase,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { ANNOUNCE_MODES, POLICIES, type AnnounceMode, type Policy } from '../../contract/vocabulary.js';
import { PERCENT } from '../domain/quota.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** What a draft says; all of it may change until the opening, where the rules allow it. */
export class ChangeDraftRequest {
  @PlainText(LIMITS.titleLength)
  title: string;

  /** R3: the panel of the review that votes, whose result recommends and decides nothing. Null: the plenary. */
  @IsOptional()
  @IsUUID()
  @IsLowercase()
  @ApiPropertyOptional({ type: 'string', format: 'uuid', nullable: true })
  panelId: string | null = null;

  /** In the order of the paper. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.ballotCandidates)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  candidateIds: string[];

  /** R13. Chosen by a person, there is no default. */
  @IsIn(POLICIES)
  @ApiProperty({ enum: POLICIES })
  policy: Policy;

  /** R12. Chosen by a person, there is no default. */
  @IsIn(ANNOUNCE_MODES)
  @ApiProperty({ enum: ANNOUNCE_MODES })
  announce: AnnounceMode;

  /** R12: screens show who passed and no counts. The tally sheet and the bundle, which is recounted, keep them. */
  @IsBoolean()
  @ApiPropertyOptional()
  verdictsOnly: boolean = false;

  /** R15: places for those who pass, ranked by agree votes. Null: no quota, or a share. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIMITS.ballotCandidates)
  @ApiPropertyOptional({ type: 'integer', nullable: true })
  quotaCount: number | null = null;

  /** R15, R45: places as a share of the candidates on the paper, fraction dropped: `40`, `33.33`. Null: no quota, or a number. */
  @IsOptional()
  @Matches(PERCENT)
  @ApiPropertyOptional({ type: 'string', nullable: true })
  quotaPercent: string | null = null;

  /** R15 (差额): at most so many agrees on one paper. Null: no cap. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIMITS.ballotCandidates)
  @ApiPropertyOptional({ type: 'integer', nullable: true })
  cap: number | null = null;
}

export class DraftBallotRequest extends ChangeDraftRequest {
  /** The agenda item that it is about, whose candidates it takes from; absent: a ballot beside the agenda. */
  @IsOptional()
  @IsUUID()
  @IsLowercase()
  itemId?: string;
}
