/** Initial passwords for the members of a review: random, shown once, given to who has none. */
import { Injectable } from '@nestjs/common';
import type { Position } from '../contract/vocabulary.js';
import { AccountsService } from '../identity/index.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { CommitteeFacts } from './committee-facts.js';

export interface IssuedPassword {
  name: string;
  unit: string;
  position: Position;
  loginName: string;
  password: string;
}

@Injectable()
export class InitialPasswordsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly facts: CommitteeFacts,
  ) {}

  /** Issues passwords to the members that have none; who has one keeps it. The answer is the only place they are readable. */
  async issue(actor: Actor, reviewId: string): Promise<IssuedPassword[]> {
    const review = await this.facts.review(reviewId);
    if (review === null || !holds(actor, ['organizer'], review.committeeId)) throw new Refusal('resource.not-found');
    const issued = await this.issueForMembers(reviewId, actor.accountId);
    if (issued.length === 0) throw new Refusal('account.passwords-issued');
    return issued;
  }

  /** `demo`: all members get one, since nobody chose theirs, and need not change it. */
  async issueForMembers(reviewId: string, issuedBy: string | null, demo = false): Promise<IssuedPassword[]> {
    const members = await this.database.read<Omit<IssuedPassword, 'password'> & { accountId: string }>(
      `select a.id as "accountId", p.name, e.unit, m.position, a.login_name as "loginName"
         from member m join expert e on e.id = m.expert_id join person p on p.id = e.person_id join account a on a.person_id = p.id
        where m.review_id = $1 and m.left_at is null and ($2 or a.password_hash is null)
        order by array_position(array['chair', 'deputy', 'member'], m.position), p.name collate "zh-x-icu", p.id`,
      [reviewId, demo],
    );
    const passwords = await this.accounts.issuePasswords(
      members.map((member) => member.accountId),
      issuedBy,
      demo,
    );
    return members.flatMap(({ accountId, ...member }) => {
      const password = passwords.get(accountId);
      return password === undefined ? [] : [{ ...member, password }];
    });
  }
}
