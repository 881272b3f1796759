import type { Lifecycle } from '../../kernel/lifecycle.js';

export const STANDINGS = ['serving', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];
export type MemberAct = 'change-position' | 'leave' | 'return';

/** Exactly one chair; nobody is removed: who leaves stays with the reason, and may come back. */
export const MEMBER_LIFECYCLE: Lifecycle<Standing, MemberAct, 'organizer'> = {
  name: 'Member of a committee (委员)',
  states: STANDINGS,
  initial: 'serving',
  transitions: [
    {
      from: 'serving',
      act: 'change-position',
      by: ['organizer'],
      to: 'serving',
      when: 'the chair only by naming another one, who takes the place; the former chair is a member then',
    },
    {
      from: 'serving',
      act: 'leave',
      by: ['organizer'],
      to: 'left',
      when: 'with a reason; not the chair, who is replaced first',
    },
    {
      from: 'left',
      act: 'return',
      by: ['organizer'],
      to: 'serving',
      when: 'in the position and the panel of before',
    },
  ],
};
