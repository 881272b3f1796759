import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Environment } from '../environment.js';
import { Refusal } from '../problems/refusal.js';
import { ACCESS, WHILE_CONFINED, type AccessRule, type RequestWithActor } from './access.js';
import { holdsAnywhere, refuseConfined } from './actor.js';
import { OWN_HEADER, mayChange } from './origin.js';
import { SignIns } from './sign-ins.js';

/** The global guard of every HTTP route: declared access or refusal, and no change on behalf of another site. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
    private readonly environment: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // live commands have their own guard, bound by @LiveGateway
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new Refusal('access.denied');
    const request = context.switchToHttp().getRequest<Request & RequestWithActor>();
    this.checkOrigin(request);
    const confined = this.reflector.getAllAndOverride<true | undefined>(WHILE_CONFINED, [context.getHandler()]);
    await this.checkRule(rule, request, confined === true);
    return true;
  }

  private checkOrigin(request: Request): void {
    const facts = {
      method: request.method,
      origin: request.headers.origin,
      host: request.headers.host,
      ownHeader: request.headers[OWN_HEADER] as string | undefined,
    };
    if (!mayChange(facts, this.environment.publicOrigin)) throw new Refusal('request.origin');
  }

  private async checkRule(
    rule: AccessRule,
    request: Request & RequestWithActor,
    whileConfined: boolean,
  ): Promise<void> {
    if (rule === 'public') return;
    if (rule === 'hall') {
      const screen = await this.signIns.hallScreen(request.headers.cookie);
      if (screen === null) throw new Refusal('access.signed-out');
      request.hallScreen = screen;
      return;
    }
    const actor = await this.signIns.actor(request.headers.cookie);
    if (actor === null) throw new Refusal('access.signed-out');
    if (!whileConfined) refuseConfined(actor);
    request.actor = actor;
    if (rule !== 'signed-in' && !holdsAnywhere(actor, rule)) throw new Refusal('access.denied');
  }
}
