/**
 * What upper features tell the mechanism: the acts that need a second person, and what a meeting is to it. Everything else
 * about R23 (who may answer, in which order, until when, with what trace) is the same for every act and lives here.
 */
import { Injectable } from '@nestjs/common';
import type { ConfirmationAct, ConfirmationFacts, ConfirmerRole } from '../contract/confirmations.js';
import type { Role } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { StoredRequest } from './confirmations.store.js';

export interface TwoPersonAct {
  act: ConfirmationAct;
  /** Each of these roles confirms once, by accounts that differ from each other and from the one that asked. */
  confirmers: readonly ConfirmerRole[];
  /** Roles of the committee that may ask, and take a request back. */
  requesters: readonly Role[];
  /** For how long a request stays open. */
  openSeconds: number;
  /** Takes the locks that lie above the meeting's in the order of locks; for acts that need any. */
  lockAbove?(tx: Transaction, request: StoredRequest): Promise<void>;
  /**
   * Does it, in the transaction of the last confirmation and with the meeting locked. Throws a Refusal when it cannot be done
   * any more: then the confirmation is refused in these words, and nothing has changed.
   */
  execute(tx: Transaction, request: StoredRequest): Promise<void>;
  /** A request has ended without the act (refused, withdrawn, run out): what has waited for it goes on. Called after the commit. */
  leftUndone?(request: StoredRequest): void;
  /** The facts in words that can be shown; without it, the facts as they are. */
  describe?(facts: ConfirmationFacts): Promise<ConfirmationFacts>;
}

export interface ConfirmationLine {
  type:
    | 'confirmation.requested'
    | 'confirmation.given'
    | 'confirmation.refused'
    | 'confirmation.withdrawn'
    | 'confirmation.expired';
  accountId: string | null;
  facts: ConfirmationFacts;
}

/** What a meeting is to a request: a lock, a side log, and somebody who presides. */
export interface PlaceOfMeetings {
  lock(tx: Transaction, meetingId: string): Promise<void>;
  log(tx: Transaction, meetingId: string, line: ConfirmationLine): Promise<void>;
  /** Persons who preside now: the chair, or while the chair is not present, the deputies who are (R5). */
  presiding(meetingId: string): Promise<string[]>;
}

@Injectable()
export class TwoPersonActs {
  private readonly acts = new Map<ConfirmationAct, TwoPersonAct>();
  private places: PlaceOfMeetings | null = null;

  register(act: TwoPersonAct): void {
    if (this.acts.has(act.act)) throw new Error(`the act ${act.act} is registered twice`);
    this.acts.set(act.act, act);
  }

  registerMeetings(places: PlaceOfMeetings): void {
    this.places = places;
  }

  of(act: ConfirmationAct): TwoPersonAct {
    const found = this.acts.get(act);
    if (found === undefined) throw new Error(`no feature carries out ${act}`);
    return found;
  }

  get meetings(): PlaceOfMeetings {
    if (this.places === null) throw new Error('no feature has registered the meetings');
    return this.places;
  }
}
