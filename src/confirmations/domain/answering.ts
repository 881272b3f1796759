/**
 * R23: who may answer an open request, and in which role. Every confirmation is judged again with each answer, so that the last
 * one does the act only where everybody who has confirmed holds the role at that moment. Pure: the facts are those of locked rows.
 */
import type { ConfirmationState, ConfirmerRole } from '../../contract/confirmations.js';
import { next } from '../../kernel/lifecycle.js';
import { CONFIRMATION_LIFECYCLE } from './lifecycle.js';

export interface OpenRequest {
  state: ConfirmationState;
  requestedBy: string;
  /** Whether who asked holds an office that may ask now. What nobody in office asks for is confirmed no more. */
  requesterHolds: boolean;
  expiresAt: Date;
  /** Roles that must confirm, each once. */
  needs: readonly ConfirmerRole[];
}

export interface GivenAnswer {
  role: ConfirmerRole;
  accountId: string;
  answer: 'yes' | 'no';
  /** Whether this account holds the role now. One that has lost it confirms nothing any more. */
  holds: boolean;
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
  | 'confirmation.requester-left'
  | 'confirmation.same-account'
  | 'confirmation.role-answered';

export type AnswerDecision =
  | { ok: true; role: ConfirmerRole; turn: number; to: ConfirmationState }
  /**
   * The same answer of the same account again: a second click, which writes no answer. It settles the request only where
   * every confirmation counts again that did not when the last one was given.
   */
  | { ok: true; role: null; to: ConfirmationState }
  | { ok: false; refusal: AnswerRefusal };

const refused = (refusal: AnswerRefusal): AnswerDecision => ({ ok: false, refusal });

/** Of the answers given, those that count now, and the roles that have yet to confirm. */
export function judge<Given extends Pick<GivenAnswer, 'role' | 'holds'>>(
  needs: readonly ConfirmerRole[],
  given: readonly Given[],
): { counting: Given[]; open: ConfirmerRole[] } {
  const counting = given.filter(({ holds }) => holds);
  return { counting, open: needs.filter((role) => !counting.some((one) => one.role === role)) };
}

export const isDue = (request: Pick<OpenRequest, 'state' | 'expiresAt'>, now: Date): boolean =>
  request.state === 'requested' && request.expiresAt.getTime() <= now.getTime();

const mayComplete = (request: OpenRequest, now: Date): boolean =>
  request.state === 'requested' && !isDue(request, now) && request.requesterHolds;

const confirms = ({ answer, holds }: GivenAnswer): boolean => answer === 'yes' && holds;

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
  const { open } = judge(request.needs, given);
  if (own?.answer === answer) {
    const completes = open.length === 0 && mayComplete(request, now) && confirms(own);
    return { ok: true, role: null, to: completes ? 'confirmed' : request.state };
  }
  const refusal = refusalOf(request, roles, answerer.accountId, answer, now);
  if (refusal !== null) return refused(refusal);
  const role = roles.find((held) => open.includes(held));
  if (own !== undefined || role === undefined) return refused('confirmation.role-answered');
  const who = open.length === 1 ? 'last confirmer' : 'confirmer';
  const to = next(CONFIRMATION_LIFECYCLE, request.state, answer === 'yes' ? 'confirm' : 'refuse', who);
  if (to === null) return refused('confirmation.settled');
  return { ok: true, role, turn: given.filter((one) => one.role === role).length + 1, to };
}

/** Why this account has nothing to answer, whatever was answered before; null when it may. */
function refusalOf(
  request: OpenRequest,
  roles: readonly ConfirmerRole[],
  accountId: string,
  answer: 'yes' | 'no',
  now: Date,
): AnswerRefusal | null {
  if (roles.length === 0) return 'resource.not-found';
  if (isDue(request, now)) return 'confirmation.expired';
  if (request.state !== 'requested') return 'confirmation.settled';
  if (request.requestedBy === accountId) return 'confirmation.same-account';
  return answer === 'yes' && !request.requesterHolds ? 'confirmation.requester-left' : null;
}
