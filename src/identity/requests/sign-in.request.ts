import { IsString, Length, MaxLength } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

export class SignInRequest {
  @IsString()
  @Length(1, LIMITS.loginNameLength)
  loginName: string;

  @IsString()
  @MaxLength(LIMITS.passwordMaximum)
  password: string;
}
