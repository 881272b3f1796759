import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class RefusePinRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
