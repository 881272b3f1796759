import { BALLOT_STATES, type BallotState } from '../../contract/vocabulary.js';
import type { Lifecycle } from '../../kernel/lifecycle.js';

export type BallotAct = 'open' | 'cast' | 'close' | 'freeze' | 'announce' | 'void';
export type BallotActor = 'secretary' | 'chair' | 'expert' | 'system';

/**
 * A ballot. A removed draft leaves no trace because nothing of it was public; from the opening on nothing is ever removed.
 * There is no state between the close and the announcement in which counts exist: the tally is made by the announcement.
 */
export const BALLOT_LIFECYCLE: Lifecycle<BallotState, BallotAct, BallotActor> = {
  name: 'Ballot (一轮投票)',
  states: BALLOT_STATES,
  initial: 'draft',
  transitions: [
    {
      from: 'draft',
      act: 'open',
      by: ['secretary'],
      to: 'open',
      when: 'the meeting is in session, quorum is met and the chair or a deputy present (R5), no other ballot waits for its result, at least one candidate',
    },
    { from: 'open', act: 'cast', by: ['expert'], to: 'open', when: 'the paper passes every check of the protocol' },
    { from: 'open', act: 'close', by: ['secretary'], to: 'closing', when: 'from here on no paper is taken in' },
    {
      from: 'closing',
      act: 'freeze',
      by: ['system'],
      to: 'closed',
      when: 'every paper received before the close is checked and recorded',
    },
    {
      from: 'closed',
      act: 'announce',
      by: ['chair', 'secretary', 'system'],
      to: 'announced',
      when: 'the tally is made and recorded; by the system at once when the result appears at the close (R12)',
    },
    { from: 'open', act: 'void', by: ['system'], to: 'void', when: 'the key of the ballot is lost' },
    { from: 'closing', act: 'void', by: ['system'], to: 'void', when: 'the key of the ballot is lost' },
    { from: 'closed', act: 'void', by: ['system'], to: 'void', when: 'the key of the ballot is lost' },
  ],
};
