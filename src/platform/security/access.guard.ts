import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Environment } from '../environment.js';
import { Refusal } from '../problems/refusal.js';
import { ACCESS, FOR_CARD, WHILE_CONFINED, type AccessRule, type RequestWithActor } from './access.js';
import { holdsAnywhere, refuseConfined } from './actor.js';
import { OWN_HEADER, mayChange } from './origin.js';
import { Places, type PlaceKind } from './places.js';
import { SignIns } from './sign-ins.js';

/** The global guard of every HTTP route: declared access or refusal, and no change on behalf of another site. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
    private readonly environment: Environment,
    private readonly places: Places,
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
    await this.checkRule(rule, request, {
      whileConfined: this.reflector.get<true | undefined>(WHILE_CONFINED, context.getHandler()) === true,
      forCard: this.reflector.get<PlaceKind | undefined>(FOR_CARD, context.getHandler()),
    });
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
    serves: { whileConfined: boolean; forCard: PlaceKind | undefined },
  ): Promise<void> {
    if (rule === 'public') return;
    if (rule === 'hall') {
      const screen = await this.signIns.hallScreen(request.headers.cookie);
      if (screen === null) throw new Refusal('access.signed-out');
      request.hallScreen = screen;
      return;
    }
    const actor = await this.signIns.actor(request.headers.cookie);
    if (actor === null) throw new Refusal(await this.signIns.refusalOf(request.headers.cookie));
    await this.places.admit(actor, serves.forCard, request.params['id']);
    if (!serves.whileConfined) refuseConfined(actor);
    request.actor = actor;
    if (rule !== 'signed-in' && !holdsAnywhere(actor, rule)) throw new Refusal('access.denied');
  }
}
