import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** Beyond this no rule is asked any more. */
const MOST = 64;

export class SetPinRequest {
  /** The present password of the account. */
  @PlainText(LIMITS.passwordMaximum, 'allowed')
  password: string;

  @PlainText(MOST)
  pin: string;
}
