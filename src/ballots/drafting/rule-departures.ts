/** What is not as the review has set it stays on record: nobody has to compare. Told at the opening, when it is final. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { AuditFacts } from '../../contract/audit.js';
import { MeetingFacts, MeetingLog } from '../../meetings/index.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Actor } from '../../platform/security/actor.js';
import type { LockedBallot } from '../ballots.store.js';
import { departures, type SetRule } from '../domain/as-set.js';
import { choosesRules } from '../domain/round-rule.js';
import { RoundsStore } from '../rounds/rounds.store.js';

/** What the ballot has in the place of what is set. */
function instead(ballot: LockedBallot, rules: readonly SetRule[]): AuditFacts<'ballot.rules-differ'> {
  const { policy, announce, verdictsOnly, quotaCount, quotaPercent } = ballot;
  const quota = quotaPercent === null ? { quota: quotaCount ?? 0 } : { quotaPercent };
  return {
    ...(rules.includes('policy') && { policy }),
    ...(rules.includes('announce') && { announce }),
    ...(rules.includes('verdictsOnly') && { verdictsOnly }),
    ...(rules.includes('quota') && quota),
  };
}

@Injectable()
export class RuleDepartures {
  constructor(
    private readonly meetings: MeetingFacts,
    private readonly rounds: RoundsStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
  ) {}

  /** The ballot is a draft that is being opened. A round whose rules nobody has chosen departs from nothing by itself. */
  async tell(tx: Transaction, actor: Actor, ballot: LockedBallot): Promise<void> {
    if (ballot.rehearsal) return;
    const set = await this.meetings.settings(ballot.meetingId);
    const rules = set === null ? [] : departures(ballot, set);
    if (rules.length === 0 || !(await this.chosen(ballot))) return;
    const facts = { ballot: ballot.id, title: ballot.title, rules: rules.join(',') };
    const entry = { accountId: actor.accountId, type: 'ballot.rules-differ' } as const;
    await this.log.write(tx, ballot.meetingId, { ...entry, facts });
    await this.audit.record(tx, { ...entry, stage: 'ballot', facts: { ballot: ballot.id, ...instead(ballot, rules) } });
  }

  private async chosen({ id, meetingId, follows }: LockedBallot): Promise<boolean> {
    if (follows === null) return true;
    const rounds = await this.rounds.ofReview(meetingId);
    const own = rounds.get(id);
    return own !== undefined && choosesRules(own, rounds);
  }
}
