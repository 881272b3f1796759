import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ANNOUNCE_MODES, POLICIES, type AnnounceMode, type Policy } from '../../contract/vocabulary.js';

export class RehearseRequest {
  /** R13, as in the ballots that are practised for. */
  @IsIn(POLICIES)
  @ApiProperty({ enum: POLICIES })
  policy: Policy;

  /** R12, as in the ballots that are practised for. */
  @IsIn(ANNOUNCE_MODES)
  @ApiProperty({ enum: ANNOUNCE_MODES })
  announce: AnnounceMode;
}
