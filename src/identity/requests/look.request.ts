import { IsIn } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { SEALED_FIELDS, type SealedField } from '../../contract/vocabulary.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** R55: which sealed field is to be seen in full, and why. */
export class LookRequest {
  @IsIn(SEALED_FIELDS)
  field: SealedField;

  /** Stands in the log and is shown to the person concerned. */
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
