import { Injectable } from '@nestjs/common';
import type { Role } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/security/actor.js';

export interface AccountForSignIn {
  id: string;
  passwordHash: string | null;
  disabled: boolean;
}

interface ActorRow {
  session_id: string;
  account_id: string;
  person_id: string;
  name: string;
  login_name: string;
  seen_long_ago: boolean;
  roles: { role: Role; committeeId: string | null }[] | null;
}

@Injectable()
export class IdentityReader {
  constructor(private readonly database: Database) {}

  async accountForSignIn(loginName: string): Promise<AccountForSignIn | null> {
    return this.database.readOne<AccountForSignIn>(
      `select id, password_hash as "passwordHash", disabled_at is not null as disabled from account where login_name = $1`,
      [loginName],
    );
  }

  /** The account behind a living session, with the roles it holds now. */
  async actorOfSession(tokenHash: Buffer): Promise<{ actor: Actor; seenLongAgo: boolean } | null> {
    const row = await this.database.readOne<ActorRow>(
      `select s.id as session_id, a.id as account_id, p.id as person_id, p.name, a.login_name,
              s.last_seen_at < now() - interval '1 minute' as seen_long_ago,
              (select json_agg(json_build_object('role', g.role, 'committeeId', g.committee_id))
                 from role_grant g where g.account_id = a.id and g.revoked_at is null) as roles
         from session s
         join account a on a.id = s.account_id and a.disabled_at is null
         join person p on p.id = a.person_id
        where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()`,
      [tokenHash],
    );
    if (row === null) return null;
    return {
      seenLongAgo: row.seen_long_ago,
      actor: {
        kind: 'account',
        accountId: row.account_id,
        personId: row.person_id,
        sessionId: row.session_id,
        name: row.name,
        loginName: row.login_name,
        roles: row.roles ?? [],
      },
    };
  }
}
