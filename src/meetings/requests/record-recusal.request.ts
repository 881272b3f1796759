import { IsInt, IsLowercase, IsUUID, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class RecordRecusalRequest {
  @IsInt()
  @Min(1)
  @Max(65_535)
  seat: number;

  @IsUUID()
  @IsLowercase()
  candidateId: string;

  @PlainText(LIMITS.reasonLength)
  reason: string;
}
