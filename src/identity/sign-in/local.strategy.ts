import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request, Response } from 'express';
import { Strategy } from 'passport-local';
import { LIMITS } from '../../contract/limits.js';
import { isPlainText } from '../../platform/problems/plain-text.decorator.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { deviceOf } from '../../platform/security/device.js';
import { SignInService } from './sign-in.service.js';

/** A request of which it is known from which browser it comes. */
type RequestWithDevice = Request & { device: Buffer };

/** Checks login name and password (passport-local); the session is ours, not passport's. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIns: SignInService) {
    super({ usernameField: 'loginName', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate({ device }: RequestWithDevice, loginName: unknown, password: unknown): Promise<{ accountId: string }> {
    if (!isPlainText(loginName) || loginName.length > LIMITS.loginNameLength)
      throw new Refusal('request.invalid', { field: 'loginName' });
    if (!isPlainText(password, 'allowed') || password.length > LIMITS.passwordMaximum)
      throw new Refusal('request.invalid', { field: 'password' });
    return { accountId: await this.signIns.verify(loginName, password, device) };
  }
}

/** What the strategy proved, for the route that opens the session. */
export type RequestWithAccount = Request & { user: { accountId: string } };

/** Runs the strategy; a missing field or a refusal keeps its own word instead of a bare 401. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  /** The browser gets its cookie with a refusal too, so that its attempts are known to be of one browser. */
  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithDevice>();
    request.device = deviceOf(request, http.getResponse<Response>());
    return super.canActivate(context);
  }

  override handleRequest<User>(error: unknown, user: User | false, _info: unknown, context: ExecutionContext): User {
    if (error !== null && error !== undefined) throw error as Error;
    if (user !== false) return user;
    const body = context.switchToHttp().getRequest<Request>().body as Record<string, unknown> | undefined;
    throw new Refusal('request.invalid', { field: body?.['loginName'] ? 'password' : 'loginName' });
  }
}
