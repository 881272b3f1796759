import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsLowercase,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** One expert, one reason, and everybody it is about. */
export class RecordRecusalRequest {
  @IsInt()
  @Min(1)
  @Max(65_535)
  seat: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.recusalsAtOnce)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @IsLowercase({ each: true })
  candidateIds: string[];

  @PlainText(LIMITS.reasonLength)
  reason: string;
}
