import {
  BALLOT_STATES,
  DEVICE_CHANGE_STATES,
  type BallotState,
  type DeviceChangeState,
} from '../../contract/vocabulary.js';
import type { Lifecycle, Transition } from '../../kernel/lifecycle.js';

export type BallotAct =
  'change' | 'open' | 'cast' | 'close' | 'freeze' | 'announce' | 'strike' | 'void' | 'annul' | 'repeat';
export type BallotActor = 'secretary' | 'chair' | 'lead' | 'expert' | 'system' | typeof THREE | typeof ORGANIZERS;

/** R23: the secretary asks, the chair and the supervisor confirm. */
export const THREE = 'secretary + chair + supervisor';

/** R23: an organizer asks, a second organizer confirms. */
export const ORGANIZERS = 'organizer + second organizer';

type BallotTransition = Transition<BallotState, BallotAct, BallotActor>;

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
      act: 'change',
      by: ['secretary'],
      to: 'draft',
      when: 'title, candidates and rules of a first draft; of the round after a void ballot that goes back to none but void ones, title and rules (R17); of any other round, and of a rehearsal, nothing (R14)',
    },
    {
      from: 'draft',
      act: 'open',
      by: ['secretary'],
      to: 'open',
      when: 'the meeting is in session, quorum is met and the chair or a deputy present (R5), or for the ballot of a panel its own quorum and its lead, the chair or a deputy present (R3); no other ballot waits for its result, at least one candidate',
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
      by: ['chair', 'lead', 'secretary', 'system'],
      to: 'announced',
      when: 'no request to make it void waits for an answer (R17); the tally is made and recorded; by the lead only the ballot of the own panel (R3); by the system at once when the result appears at the close (R12)',
    },
    ...(['open', 'closing', 'closed'] as const).flatMap((from): BallotTransition[] => [
      {
        from,
        act: 'strike',
        by: [ORGANIZERS],
        to: from,
        when: 'one of its candidates withdraws: the entry stays on the paper and is neither counted nor published (R17)',
      },
      { from, act: 'void', by: ['system'], to: 'void', when: 'the key of the ballot is lost' },
      {
        from,
        act: 'void',
        by: [THREE],
        to: 'void',
        when: 'until its first decryption share, which the announcement makes (R17)',
      },
    ]),
    {
      from: 'announced',
      act: 'annul',
      by: [THREE],
      to: 'annulled',
      when: 'counts are kept and shown with the mark; nothing of it is published (R17); never of a rehearsal, which has no outcome (R22)',
    },
    ...(['announced', 'annulled', 'void'] as const).map((from): BallotTransition => ({
      from,
      act: 'repeat',
      by: [THREE],
      to: from,
      when: 'a further round on the candidates named is drafted, with its reason (R14), and drafted again without asking where that draft was removed; this ballot stays as it is, and has one successor at most; an annulled one may have further ones for those who are in none',
    })),
  ],
};

export type DeviceAct = 'confirm' | 'sign' | 'append' | 'withdraw' | 'replace' | 'decline' | 'lapse';
export type DeviceActor = 'expert' | 'secretary' | 'supervisor' | 'system' | typeof TWO;

/** R23: the secretary asks, the supervisor confirms. */
export const TWO = 'secretary + supervisor';

/** R18: another device for a seat while its ballot is open. Until it is done the device before stays what it was. */
export const DEVICE_CHANGE_LIFECYCLE: Lifecycle<DeviceChangeState, DeviceAct, DeviceActor> = {
  name: 'Change of device in an open ballot (更换投票设备)',
  states: DEVICE_CHANGE_STATES,
  initial: 'wished',
  transitions: [
    {
      from: 'wished',
      act: 'confirm',
      by: [TWO],
      to: 'confirmed',
      when: 'the ballot is open, the expert in the room, and the manifest names the keys of both',
    },
    {
      from: 'confirmed',
      act: 'sign',
      by: ['secretary', 'supervisor'],
      to: 'confirmed',
      when: 'under the key of the manifest, for the chain head of that moment; by different accounts',
    },
    {
      from: 'confirmed',
      act: 'append',
      by: ['system'],
      to: 'done',
      when: 'both signatures are for the current head: event, roster, credential and the end of the old device at once',
    },
    ...(['wished', 'confirmed'] as const).flatMap((from): Transition<DeviceChangeState, DeviceAct, DeviceActor>[] => [
      { from, act: 'withdraw', by: ['expert'], to: 'dropped', when: 'by the expert, on any device' },
      { from, act: 'replace', by: ['expert'], to: 'dropped', when: 'the expert asks with another device' },
      { from, act: 'decline', by: ['secretary'], to: 'dropped', when: 'with a reason' },
      {
        from,
        act: 'lapse',
        by: ['system'],
        to: 'dropped',
        when: 'the ballot takes no papers any more; with a signature, the session of the new device is over',
      },
    ]),
  ],
};
