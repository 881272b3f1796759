import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** Beyond this no rule is asked any more. */
const MOST = LIMITS.passwordMaximum * 4;

export class ChangePasswordRequest {
  /** The present one. */
  @PlainText(LIMITS.passwordMaximum, 'allowed')
  password: string;

  @PlainText(MOST, 'allowed')
  newPassword: string;
}
