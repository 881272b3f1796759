import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '../problems/refusal.js';
import { ACCESS, FOR_CARD, type AccessRule } from '../security/access.js';
import { holdsAnywhere, refuseConfined } from '../security/actor.js';
import { Places, type PlaceKind } from '../security/places.js';
import type { LiveSocket } from './live-socket.js';

/** Deny by default for live commands: the declared access is checked against what the handshake established. */
@Injectable()
export class LiveGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly places: Places,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new Refusal('access.denied');
    const { actor, hallScreen } = context.switchToWs().getClient<LiveSocket>().data;
    if (actor !== null) {
      refuseConfined(actor);
      const forCard = this.reflector.getAllAndOverride<PlaceKind | undefined>(FOR_CARD, [context.getHandler()]);
      await this.places.admit(actor, forCard, idOf(context.switchToWs().getData<unknown>(), forCard));
    }
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

/** The id that a frame names, not yet validated. */
function idOf(frame: unknown, kind: PlaceKind | undefined): unknown {
  return typeof frame === 'object' && frame !== null ? (frame as Record<string, unknown>)[`${kind}Id`] : undefined;
}
