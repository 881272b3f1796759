import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class SignInForSeatRequest {
  /** Why the expert's own device does not; it stays in the meeting's log. */
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
