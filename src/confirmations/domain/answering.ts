/** R23: who may answer an open request, and in which role. Pure: the facts are those of locked rows. */
import type { ConfirmationState, ConfirmerRole } from '../../contract/confirmations.js';
import { next } from '../../kernel/lifecycle.js';
import { CONFIRMATION_LIFECYCLE } from './lifecycle.js';

export interface OpenRequest {
  state: ConfirmationState;
  requestedBy: string;
  expiresAt: Date;
  /** Roles that must confirm, each once. */
  needs: readonly ConfirmerRole[];
}

export interface GivenAnswer {
  role: ConfirmerRole;
  accountId: string;
  answer: 'yes' | 'no';
}

export interface Answerer {
  accountId: string;
  /** Roles that this account holds for the place of the request. */
  roles: readonly ConfirmerRole[];
}

export type AnswerRefusal =
  | 'resource.not-found'
  | 'confirmation.settled'
  | 'confirmation.expired'
  | 'confirmation.same-account'
  | 'confirmation.role-answered';

export type AnswerDecision =
  | { ok: true; role: ConfirmerRole; to: ConfirmationState }
  /** The same answer of the same account again: a second click, which changes nothing. */
  | { ok: true; role: null }
  | { ok: false; refusal: AnswerRefusal };

const refused = (refusal: AnswerRefusal): AnswerDecision => ({ ok: false, refusal });

export const isDue = (request: Pick<OpenRequest, 'state' | 'expiresAt'>, now: Date): boolean =>
  request.state === 'requested' && request.expiresAt.getTime() <= now.getTime();

/** Decides one answer; `to` is the state that it leads to. */
export function decideAnswer(
  request: OpenRequest,
  given: readonly GivenAnswer[],
  answerer: Answerer,
  answer: 'yes' | 'no',
  now: Date,
): AnswerDecision {
  const roles = answerer.roles.filter((role) => request.needs.includes(role));
  const own = given.find(({ accountId }) => accountId === answerer.accountId);
  if (own?.answer === answer) return { ok: true, role: null };
  if (roles.length === 0) return refused('resource.not-found');
  if (isDue(request, now)) return refused('confirmation.expired');
  if (request.state !== 'requested') return refused('confirmation.settled');
  if (request.requestedBy === answerer.accountId) return refused('confirmation.same-account');
  if (own !== undefined) return refused('confirmation.role-answered');
  const open = request.needs.filter((role) => !given.some((one) => one.role === role));
  const role = roles.find((held) => open.includes(held));
  if (role === undefined) return refused('confirmation.role-answered');
  const who = open.length === 1 ? 'last confirmer' : 'confirmer';
  const to = next(CONFIRMATION_LIFECYCLE, request.state, answer === 'yes' ? 'confirm' : 'refuse', who);
  return to === null ? refused('confirmation.settled') : { ok: true, role, to };
}
