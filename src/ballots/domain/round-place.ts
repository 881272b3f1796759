/** R14: in which meeting a further round is held. */
import type { MeetingState } from '../../contract/vocabulary.js';
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';

export interface MeetingOfRound {
  id: string;
  reviewId: string;
  state: MeetingState;
}

/**
 * What is against a further round in a meeting, or null. While the meeting of the ballot before goes on, the round is held there;
 * after its end, in another meeting of the review, with that one's roster. A rehearsal is practised in its own meeting only (R22).
 */
export function placeFault(
  before: MeetingOfRound,
  target: MeetingOfRound,
  rehearsal: boolean,
): { code: ProblemCode; facts?: ProblemFacts } | null {
  const over = before.state === 'ended';
  if (rehearsal && (over || before.id !== target.id)) return { code: 'ballot.round-rehearsal-over' };
  if (before.id === target.id) return over ? { code: 'ballot.round-meeting-over' } : null;
  if (before.reviewId !== target.reviewId) return { code: 'ballot.round-other-review' };
  if (target.state === 'ended') return { code: 'meeting.wrong-state', facts: { state: target.state } };
  return over ? null : { code: 'ballot.round-own-meeting' };
}
