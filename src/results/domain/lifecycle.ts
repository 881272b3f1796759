import { MINUTES_STATES, type MinutesState } from '../../contract/vocabulary.js';
import type { Lifecycle } from '../../kernel/lifecycle.js';

export type MinutesAct = 'write' | 'finish' | 'reopen' | 'sign';

/** R20: what the secretary completes is fixed under a digest, signed, and opened again only with a reason, as a new version. */
export const MINUTES_LIFECYCLE: Lifecycle<MinutesState, MinutesAct, 'secretary' | 'chair' | 'supervisor'> = {
  name: 'Minutes (会议纪要)',
  states: MINUTES_STATES,
  initial: 'draft',
  transitions: [
    {
      from: 'draft',
      act: 'write',
      by: ['secretary'],
      to: 'draft',
      when: 'the revision that was shown is the last one',
    },
    {
      from: 'draft',
      act: 'finish',
      by: ['secretary'],
      to: 'finished',
      when: 'the meeting has ended, and nothing changed since it was shown',
    },
    { from: 'finished', act: 'sign', by: ['secretary', 'chair', 'supervisor'], to: 'finished', when: 'each line once' },
    { from: 'finished', act: 'reopen', by: ['secretary'], to: 'draft', when: 'with a reason' },
  ],
};
