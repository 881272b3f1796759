import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class RefuseConfirmationRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
