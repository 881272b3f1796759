/**
 * Accounts made at the console of the server, by who can read its files anyway: the first administrator and organizer, the
 * officers of the demo. Everybody else comes in with a list.
 */
import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/database.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AccountsService } from './accounts.service.js';
import { randomPassword } from '../sign-in/passwords.js';
import { PersonFacts } from './person-facts.js';

export interface FirstAccount {
  name: string;
  loginName: string;
  idNumber: string;
  role: Role;
  /** null: for the whole installation. */
  committee: string | null;
  /** An account of the demonstration, whose password need not be changed; never a real person's. */
  demo?: boolean;
}

@Injectable()
export class FirstAccounts {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonFacts,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes the account with a role and gives its random password, readable this once. The same person again gets a new
   * password, and all sessions of the account end; a login name that is somebody else's is refused.
   */
  async create(account: FirstAccount): Promise<string> {
    const password = randomPassword();
    await this.database.write(async (tx) => {
      const personId = await this.persons.findOrCreate(tx, {
        name: account.name,
        idNumber: account.idNumber,
        phone: null,
      });
      const accountId = await this.accounts.ensure(tx, personId, account.loginName);
      await this.accounts.setInitialPassword(tx, accountId, password, account.demo);
      await this.sessions.endAllBut(tx, accountId, null, null);
      // whoever sat at the console has seen it, and could act in that person's name
      await this.audit.record(tx, {
        accountId: null,
        type: 'account.password-issued',
        facts: { account: accountId },
      });
      await this.accounts.grant(tx, accountId, account.role, account.committee, null);
    });
    return password;
  }
}
