import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsLowercase,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { ANNOUNCE_MODES, POLICIES, type AnnounceMode, type Policy } from '../../contract/vocabulary.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class DraftBallotRequest {
  @PlainText(LIMITS.titleLength)
  title: string;

  /** The agenda item that it is about, whose candidates it takes from; absent: a ballot beside the agenda. */
  @IsOptional()
  @IsUUID()
  @IsLowercase()
  itemId?: string;

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
}
