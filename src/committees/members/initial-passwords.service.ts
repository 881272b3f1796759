/** Initial passwords for the members of a review: random, shown once, given to who has none. */
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../identity/index.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { CommitteeFacts } from '../committee-facts.js';
import { MembersReader, type MemberAccount } from './members.reader.js';

export type IssuedPassword = Omit<MemberAccount, 'accountId'> & { password: string };

@Injectable()
export class InitialPasswordsService {
  constructor(
    private readonly members: MembersReader,
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
    const members = await this.members.forPasswords(reviewId, demo);
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
