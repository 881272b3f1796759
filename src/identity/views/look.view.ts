import { ApiProperty } from '@nestjs/swagger';
import { SEALED_FIELDS, type SealedField } from '../../contract/vocabulary.js';

/** R55: a sealed field in full; this answer is the only place where it is readable. */
export class SealedValueView {
  @ApiProperty({ enum: SEALED_FIELDS })
  field: SealedField;

  /** null: none was given. */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;

  /** After so many seconds it is to be hidden again. */
  seconds: number;
}

/** A look at a sealed field of one's own. */
export class OwnLookView {
  id: string;
  at: string;

  /** Who looked. */
  name: string;

  @ApiProperty({ enum: SEALED_FIELDS })
  field: SealedField;

  reason: string;
}
