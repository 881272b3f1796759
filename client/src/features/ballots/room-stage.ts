/** Where the expert's page stands: a pure answer from what the server says and what this device holds. */
import type { AgendaLine } from '../../../../src/contract/agenda.js';
import type { VoidedBallot } from '../../../../src/contract/announced-result.js';
import type {
  CurrentBallot,
  FastSnapshot,
  OwnReceipt,
  PersonalSnapshot,
  SlowSnapshot,
} from '../../../../src/contract/live.js';
import type { BallotState } from '../../../../src/contract/vocabulary.js';
import type { Evidence } from './worker/messages.js';

export type RoomStage =
  | { at: 'loading' }
  | { at: 'preparing' }
  | { at: 'sign-in' }
  /** `canReturn`: by the own device; else by the word of both officers. `unsubmitted`: on the roster of the open ballot, without a paper. */
  | { at: 'away'; attendance: 'on-leave' | 'departed'; canReturn: boolean; unsubmitted: boolean }
  /** `without`: signed in by the officers, no device has the seat (R19). */
  | { at: 'other-device'; canTakeOver: boolean; without: boolean }
  | { at: 'waiting' }
  | { at: 'break' }
  /** An agenda item is reported, discussed or about to be voted on. */
  | { at: 'item' }
  | { at: 'not-on-roster'; ballot: CurrentBallot }
  /** R3: a panel votes that this expert is not of. */
  | { at: 'other-panel'; ballot: CurrentBallot }
  /** Another device, or none, is the seat's while its ballot is open (R18). */
  | { at: 'device-change'; ballot: CurrentBallot }
  | { at: 'sheet'; ballot: CurrentBallot }
  | { at: 'submitted'; ballot: CurrentBallot; receipt: OwnReceipt; changeable: boolean }
  | { at: 'after-close'; ballot: CurrentBallot; receipt: OwnReceipt | null }
  | { at: 'voided'; voided: VoidedBallot }
  | { at: 'result' }
  | { at: 'ended' };

export interface RoomFacts {
  slow: SlowSnapshot | null;
  fast: FastSnapshot | null;
  personal: PersonalSnapshot | null;
  /** This tab's public key for the meeting; undefined while it is being looked up. */
  ownCredential: string | null | undefined;
  /** Receipt of a paper that this page has just sent; the server's list follows later. */
  justSent: OwnReceipt | null;
  /** The expert has pressed 'change' and is filling in a new paper. */
  revising: boolean;
}

/** The latest receipt of a ballot, from the server's list or from this page's own sending. */
export function latestReceipt(
  ballotId: string,
  receipts: readonly OwnReceipt[],
  justSent: OwnReceipt | null,
): OwnReceipt | null {
  const own = [...receipts, ...(justSent ? [justSent] : [])].filter((receipt) => receipt.ballotId === ballotId);
  return own.reduce<OwnReceipt | null>(
    (latest, receipt) => (latest && latest.revision >= receipt.revision ? latest : receipt),
    null,
  );
}

const OVER: readonly BallotState[] = ['closed', 'announced', 'annulled', 'void'];

/** The receipt of the latest ballot that is over, from the server's list or from what this tab keeps itself. */
export function lastReceipt(
  agenda: readonly AgendaLine[],
  receipts: readonly OwnReceipt[],
  kept: readonly Evidence[],
): OwnReceipt | null {
  const over = agenda.filter((line) => OVER.includes(line.state)).reverse();
  for (const { ballotId, number, title } of over) {
    const own = kept.find((evidence) => evidence.ballotId === ballotId);
    const receipt = latestReceipt(ballotId, receipts, own ? { ...own, number, title } : null);
    if (receipt) return receipt;
  }
  return null;
}

function voting(ballot: CurrentBallot, personal: PersonalSnapshot, { revising, justSent }: RoomFacts): RoomStage {
  const receipt = latestReceipt(ballot.ballotId, personal.receipts, justSent);
  if (personal.voting === 'other-panel') return { at: 'other-panel', ballot };
  if (ballot.state === 'closing' || ballot.state === 'closed') return { at: 'after-close', ballot, receipt };
  // The opening reaches everybody before what it means for this seat does.
  if (personal.voting === 'no-ballot' && !receipt) return { at: 'waiting' };
  if (personal.voting === 'not-on-roster') return { at: 'not-on-roster', ballot };
  if (personal.voting === 'no-credential' || personal.voting === 'other-credential')
    return { at: 'device-change', ballot };
  if (receipt && !revising) return { at: 'submitted', ballot, receipt, changeable: ballot.policy === 'last' };
  return { at: 'sheet', ballot };
}

/** The open ballot is not this seat's, or not known to be yet. */
const NOT_OF_IT: readonly PersonalSnapshot['voting'][] = ['not-on-roster', 'other-panel', 'no-ballot'];

function presence(personal: PersonalSnapshot, ownCredential: string | null, facts: RoomFacts): RoomStage | null {
  const { attendance } = personal;
  const ballot = liveBallot(facts.fast);
  const onRoster = !NOT_OF_IT.includes(personal.voting);
  if (attendance === 'on-leave' || attendance === 'departed') {
    const frozen = ballot !== null && onRoster;
    const unsubmitted = frozen && latestReceipt(ballot.ballotId, personal.receipts, facts.justSent) === null;
    return { at: 'away', attendance, canReturn: personal.abilities.signIn && !frozen, unsubmitted };
  }
  if (attendance === 'expected') return { at: 'sign-in' };
  if (personal.credential === ownCredential && ownCredential !== null) return null;
  if (ballot && onRoster) return elsewhere(ballot, personal, facts);
  return { at: 'other-device', canTakeOver: personal.abilities.signIn, without: personal.credential === null };
}

/** R13: with `first` a seat that has voted has nothing left to do, on whatever device. */
function elsewhere(ballot: CurrentBallot, personal: PersonalSnapshot, { justSent }: RoomFacts): RoomStage {
  const receipt = latestReceipt(ballot.ballotId, personal.receipts, justSent);
  if (receipt && ballot.policy === 'first') return { at: 'submitted', ballot, receipt, changeable: false };
  return { at: 'device-change', ballot };
}

function inSession(
  facts: RoomFacts,
  slow: SlowSnapshot,
  personal: PersonalSnapshot,
  ownCredential: string | null,
): RoomStage {
  const ballot = liveBallot(facts.fast);
  // What was cast counts whatever became of the device or the seat since: the close is shown to everybody.
  if (ballot && ballot.state !== 'open') return voting(ballot, personal, facts);
  if (slow.state === 'ended') return slow.result ? { at: 'result' } : { at: 'ended' };
  const away = presence(personal, ownCredential, facts);
  if (away) return away;
  if (slow.state === 'paused') return { at: 'break' };
  if (ballot) return voting(ballot, personal, facts);
  // R17: what was opened last counts for nothing; an earlier result is not what the room is at.
  if (slow.voided) return { at: 'voided', voided: slow.voided };
  if (slow.result) return { at: 'result' };
  return slow.item ? { at: 'item' } : { at: 'waiting' };
}

const liveBallot = (fast: FastSnapshot | null): CurrentBallot | null =>
  fast?.ballot && ['open', 'closing', 'closed'].includes(fast.ballot.state) ? fast.ballot : null;

/** The stage of the expert's page. */
export function roomStage(facts: RoomFacts): RoomStage {
  const { slow, fast, personal, ownCredential } = facts;
  if (!slow || !fast || !personal || ownCredential === undefined) return { at: 'loading' };
  return slow.state === 'preparing' ? { at: 'preparing' } : inSession(facts, slow, personal, ownCredential);
}
