import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface AccountForSignIn {
  id: string;
  passwordHash: string | null;
  disabled: boolean;
  /** Issued at random and not replaced yet. */
  issued: boolean;
}

@Injectable()
export class SignInReader {
  constructor(private readonly database: Database) {}

  /** What a sign-in is checked against; null where there is no such login name. */
  accountForSignIn(loginName: string): Promise<AccountForSignIn | null> {
    return this.database.readOne<AccountForSignIn>(
      `select id, password_hash as "passwordHash", disabled_at is not null as disabled, password_initial as issued
         from account where login_name = $1`,
      [loginName],
    );
  }
}
