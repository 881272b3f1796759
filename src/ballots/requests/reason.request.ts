import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** Why something out of the ordinary is asked for; it stays in the record. */
export class ReasonRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
