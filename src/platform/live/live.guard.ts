import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '../problems/refusal.js';
import { ACCESS, type AccessRule } from '../security/access.js';
import { holdsAnywhere, refuseConfined } from '../security/actor.js';
import type { LiveSocket } from './live-socket.js';

/** Deny by default for live commands: the declared access is checked against what the handshake established. */
@Injectable()
export class LiveGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new Refusal('access.denied');
    const { actor, hallScreen } = context.switchToWs().getClient<LiveSocket>().data;
    if (actor !== null) refuseConfined(actor);
    if (rule === 'public') return true;
    if (rule === 'hall') {
      if (hallScreen === null) throw new Refusal('access.signed-out');
      return true;
    }
    if (actor === null) throw new Refusal('access.signed-out');
    if (rule !== 'signed-in' && !holdsAnywhere(actor, rule)) throw new Refusal('access.denied');
    return true;
  }
}
