import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class SignInRequest {
  @PlainText(LIMITS.loginNameLength)
  loginName: string;

  @PlainText(LIMITS.passwordMaximum, 'allowed')
  password: string;
}
