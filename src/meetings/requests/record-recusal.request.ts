import { IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

export class RecordRecusalRequest {
  @IsInt()
  @Min(1)
  @Max(65_535)
  seat: number;

  @IsUUID()
  candidateId: string;

  @IsString()
  @Length(1, LIMITS.reasonLength)
  reason: string;
}
