import { CONFIRMATION_STATES, type ConfirmationState } from '../../contract/confirmations.js';
import type { Lifecycle } from '../../kernel/lifecycle.js';

export type RequestAct = 'confirm' | 'refuse' | 'withdraw' | 'expire' | 'lapse';
export type RequestActor = 'requester' | 'confirmer' | 'last confirmer' | 'system';

/** R23: what needs a second person is asked for, and happens with the last confirmation or not at all. */
export const CONFIRMATION_LIFECYCLE: Lifecycle<ConfirmationState, RequestAct, RequestActor> = {
  name: 'Confirmation (双人确认)',
  states: CONFIRMATION_STATES,
  initial: 'requested',
  transitions: [
    {
      from: 'requested',
      act: 'confirm',
      by: ['confirmer'],
      to: 'requested',
      when: 'another needed role has yet to confirm; never the account that asked, never one account twice',
    },
    {
      from: 'requested',
      act: 'confirm',
      by: ['last confirmer'],
      to: 'confirmed',
      when: 'every needed role has confirmed, and the act is done in the same transaction; where it cannot be done any more, the confirmation is refused and nothing changes',
    },
    { from: 'requested', act: 'refuse', by: ['confirmer', 'last confirmer'], to: 'refused', when: 'with a reason' },
    {
      from: 'requested',
      act: 'withdraw',
      by: ['requester'],
      to: 'withdrawn',
      when: 'by whoever asked, or another in the same office',
    },
    {
      from: 'requested',
      act: 'lapse',
      by: ['system'],
      to: 'withdrawn',
      when: 'what it is about is over: it could not be done any more',
    },
    { from: 'requested', act: 'expire', by: ['system'], to: 'expired', when: 'the time it stays open has passed' },
  ],
};
