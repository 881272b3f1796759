import { Matches } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class MakeAccountRequest {
  @PlainText(LIMITS.nameLength)
  name: string;

  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/)
  loginName: string;

  /** Kept sealed; the same number is the same person. */
  @Matches(/^\d{17}[\dXx]$/)
  idNumber: string;
}
