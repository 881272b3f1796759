import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { LIMITS } from '../contract/limits.js';
import { isPlainText } from '../platform/problems/plain-text.decorator.js';
import { Refusal } from '../platform/problems/refusal.js';
import { AccountsService } from './accounts.service.js';

/** Checks login name and password (passport-local); the session is ours, not passport's. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly accounts: AccountsService) {
    super({ usernameField: 'loginName', passwordField: 'password', session: false });
  }

  async validate(loginName: unknown, password: unknown): Promise<{ accountId: string }> {
    if (!isPlainText(loginName) || loginName.length > LIMITS.loginNameLength)
      throw new Refusal('request.invalid', { field: 'loginName' });
    if (!isPlainText(password, 'allowed') || password.length > LIMITS.passwordMaximum)
      throw new Refusal('request.invalid', { field: 'password' });
    return { accountId: await this.accounts.verify(loginName, password) };
  }
}

/** What the strategy proved, for the route that opens the session. */
export type RequestWithAccount = Request & { user: { accountId: string } };

/** Runs the strategy; a missing field or a refusal keeps its own word instead of a bare 401. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<User>(error: unknown, user: User | false, _info: unknown, context: ExecutionContext): User {
    if (error !== null && error !== undefined) throw error as Error;
    if (user !== false) return user;
    const body = context.switchToHttp().getRequest<Request>().body as Record<string, unknown> | undefined;
    throw new Refusal('request.invalid', { field: body?.['loginName'] ? 'password' : 'loginName' });
  }
}
