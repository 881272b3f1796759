import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class RemoveRecusalRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
