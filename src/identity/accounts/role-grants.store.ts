/** Which roles an account was granted, and which were taken from it again; no row goes away. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';

export interface NewGrant {
  accountId: string;
  role: Role;
  /** null: for the whole installation. */
  committeeId: string | null;
  /** null: at the console of the server. */
  grantedBy: string | null;
}

export interface LockedGrant {
  accountId: string;
  role: Role;
  committeeId: string | null;
  revoked: boolean;
}

@Injectable()
export class RoleGrantsStore {
  /** The roles that an account holds now. */
  async held(tx: Transaction, accountId: string): Promise<Role[]> {
    const rows = await tx.rows<{ role: Role }>(
      'select role from role_grant where account_id = $1 and revoked_at is null',
      [accountId],
    );
    return rows.map(({ role }) => role);
  }

  /**
   * Grants a role; says whether it was not held before. The database judges last: also whether an officer is a member of a
   * committee.
   */
  async grant(tx: Transaction, { accountId, role, committeeId, grantedBy }: NewGrant): Promise<boolean> {
    try {
      const granted = await tx.execute(
        'insert into role_grant (id, account_id, role, committee_id, granted_by) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [randomUUID(), accountId, role, committeeId, grantedBy],
      );
      return granted === 1;
    } catch (error) {
      if (violatedConstraint(error) === 'role_grant_exclusive') throw new Refusal('role.excluded');
      throw error;
    }
  }

  lock(tx: Transaction, grantId: string): Promise<LockedGrant | null> {
    return tx.row<LockedGrant>(
      `select account_id as "accountId", role, committee_id as "committeeId", revoked_at is not null as revoked
         from role_grant where id = $1 for update`,
      [grantId],
    );
  }

  async revoke(tx: Transaction, grantId: string): Promise<void> {
    await tx.executeOne('update role_grant set revoked_at = now() where id = $1', [grantId]);
  }
}
