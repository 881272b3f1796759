import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { LIMITS } from '../../contract/limits.js';
import { SIGNATURE_KINDS, type SignatureKind } from '../../contract/vocabulary.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** One stroke of the pen: x, y, x, y … */
export class StrokeRequest {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(LIMITS.strokeNumbers)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(LIMITS.markWidth, { each: true })
  points: number[];
}

export class SignSheetRequest {
  @ApiProperty({ enum: SIGNATURE_KINDS })
  @IsIn(SIGNATURE_KINDS)
  kind: SignatureKind;

  /** The digest of the sheet that the person was shown, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/)
  digest: string;

  /** Drawn: the strokes, in a field of 1000 × 300. */
  @ValidateIf(({ kind }: SignSheetRequest) => kind === 'drawn')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.strokes)
  @ValidateNested({ each: true })
  @Type(() => StrokeRequest)
  strokes?: StrokeRequest[];

  /** Typed: the own name, and the password once more. */
  @ValidateIf(({ kind }: SignSheetRequest) => kind === 'typed')
  @PlainText(LIMITS.nameLength)
  name?: string;

  @ValidateIf(({ kind }: SignSheetRequest) => kind === 'typed')
  @PlainText(LIMITS.passwordMaximum, 'allowed')
  password?: string;
}
