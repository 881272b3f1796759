/** What is not as the review has set it stays on record: nobody has to compare. Told at the opening, when it is final. */
import { Injectable } from '@nestjs/common';
import { MeetingFacts, MeetingLog } from '../../meetings/index.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Actor } from '../../platform/security/actor.js';
import type { LockedBallot } from '../ballots.store.js';
import { departures } from '../domain/as-set.js';
import { choosesRules } from '../domain/round-rule.js';
import { RoundsStore } from '../rounds/rounds.store.js';

@Injectable()
export class RuleDepartures {
  constructor(
    private readonly meetings: MeetingFacts,
    private readonly rounds: RoundsStore,
    private readonly log: MeetingLog,
  ) {}

  /** The ballot is a draft that is being opened. A round whose rules nobody has chosen departs from nothing by itself. */
  async tell(tx: Transaction, actor: Actor, ballot: LockedBallot): Promise<void> {
    if (ballot.rehearsal) return;
    const set = await this.meetings.settings(ballot.meetingId);
    const rules = set === null ? [] : departures(ballot, set);
    if (rules.length === 0 || !(await this.chosen(ballot))) return;
    const facts = { ballot: ballot.id, title: ballot.title, rules: rules.join(',') };
    await this.log.write(tx, ballot.meetingId, { accountId: actor.accountId, type: 'ballot.rules-differ', facts });
  }

  private async chosen({ id, meetingId, follows }: LockedBallot): Promise<boolean> {
    if (follows === null) return true;
    const rounds = await this.rounds.ofReview(meetingId);
    const own = rounds.get(id);
    return own !== undefined && choosesRules(own, rounds);
  }
}
