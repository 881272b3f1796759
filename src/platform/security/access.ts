/**
 * Deny by default: a route or live command without a declared access is refused, and a test enumerates them all.
 * A declaration is the coarse gate; whether this actor may do this to this resource is asked again inside the transaction.
 */
import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import type { Actor, HallScreen } from './actor.js';
import type { PlaceKind } from './places.js';

export const ACCESS = 'pingshen:access';

export const WHILE_CONFINED = 'pingshen:while-confined';

export const FOR_CARD = 'pingshen:for-card';

/**
 * `public`: anybody, also signed out. `signed-in`: any account; the use case narrows to what is the account's own.
 * `hall`: a paired hall screen. A list of roles: an account that holds one of them for some committee.
 */
export type AccessRule = 'public' | 'signed-in' | 'hall' | readonly Role[];

/** Declares who may call a route or live command. */
export const Access = (...rule: ['public'] | ['signed-in'] | ['hall'] | Role[]) =>
  SetMetadata<string, AccessRule>(
    ACCESS,
    rule[0] === 'public' || rule[0] === 'signed-in' || rule[0] === 'hall' ? rule[0] : (rule as Role[]),
  );

/** Declares that a route also serves who has yet to choose a password or to accept the notice; everything else refuses them. */
export const WhileConfined = () => SetMetadata<string, true>(WHILE_CONFINED, true);

/**
 * Declares that a route or live command also serves a session by seat card, and what its id names, which must be of the
 * card's meeting; everything else refuses such a session.
 */
export const ForCard = (kind: PlaceKind) => SetMetadata<string, PlaceKind>(FOR_CARD, kind);

export interface RequestWithActor {
  actor?: Actor;
  hallScreen?: HallScreen;
}

/** The signed-in actor of a request; only on routes whose access makes one certain. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<RequestWithActor>().actor;
  if (actor === undefined) throw new Error('route without a signed-in actor uses @CurrentActor');
  return actor;
});

export const CurrentHallScreen = createParamDecorator((_: unknown, context: ExecutionContext): HallScreen => {
  const screen = context.switchToHttp().getRequest<RequestWithActor>().hallScreen;
  if (screen === undefined) throw new Error('route without a hall screen uses @CurrentHallScreen');
  return screen;
});
