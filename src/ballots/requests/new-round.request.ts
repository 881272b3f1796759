import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsLowercase, IsOptional, IsUUID } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class NewRoundRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;

  /** R14: only the candidates named are in the further round. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.ballotCandidates)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @IsLowercase({ each: true })
  candidateIds: string[];

  /** The meeting that the round is held in, where that of the ballot has ended; without it, the ballot's own. */
  @IsOptional()
  @IsUUID()
  @IsLowercase()
  meetingId?: string;
}

export class RedraftRoundRequest {
  /** The meeting that the round was confirmed for, where that of the ballot has ended; without it, the ballot's own. */
  @IsOptional()
  @IsUUID()
  @IsLowercase()
  meetingId?: string;
}
