/** Living sessions: whose they are, with which roles, and since when. */
import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import { deviceName } from '../domain/device-name.js';
import { NOTICE } from '../../contract/notice.js';
import type { Actor, Confinement } from '../../platform/security/actor.js';

interface ActorRow {
  session_id: string;
  account_id: string;
  person_id: string;
  name: string;
  login_name: string;
  seen_long_ago: boolean;
  idle_seconds: number;
  password_initial: boolean;
  notice_unread: boolean;
  roles: { role: Role; committeeId: string | null }[] | null;
  meeting_id: string | null;
  seat: number | null;
}

/** A session by seat card changes no password, so an initial one does not stand in its way; the notice does. */
function confinementOf(row: ActorRow): Confinement | null {
  if (row.password_initial && row.meeting_id === null) return 'password';
  return row.notice_unread ? 'notice' : null;
}

interface SessionRow {
  id: string;
  userAgent: string;
  since: Date;
  lastSeenAt: Date;
  seat: number | null;
}

@Injectable()
export class SessionsReader {
  constructor(private readonly database: Database) {}

  /** The account behind a living session, with the roles it holds now; by seat card it holds none (R19). */
  async actorOfSession(tokenHash: Buffer): Promise<{ actor: Actor; seenLongAgo: boolean; idleSeconds: number } | null> {
    const row = await this.database.readOne<ActorRow>(
      `select s.id as session_id, a.id as account_id, p.id as person_id, p.name, a.login_name,
              s.last_seen_at < now() - interval '1 minute' as seen_long_ago,
              extract(epoch from now() - s.last_seen_at)::int as idle_seconds, a.password_initial, s.meeting_id, s.seat,
              not exists (select from notice_acceptance n where n.account_id = a.id and n.version = $2) as notice_unread,
              (select json_agg(json_build_object('role', g.role, 'committeeId', g.committee_id))
                 from role_grant g where g.account_id = a.id and g.revoked_at is null and s.meeting_id is null) as roles
         from session s
         join account a on a.id = s.account_id and a.disabled_at is null
         join person p on p.id = a.person_id
        where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()`,
      [tokenHash, NOTICE.version],
    );
    if (row === null) return null;
    return {
      seenLongAgo: row.seen_long_ago,
      idleSeconds: row.idle_seconds,
      actor: {
        kind: 'account',
        accountId: row.account_id,
        personId: row.person_id,
        sessionId: row.session_id,
        name: row.name,
        loginName: row.login_name,
        confined: confinementOf(row),
        roles: row.roles ?? [],
        card: row.meeting_id === null || row.seat === null ? null : { meetingId: row.meeting_id, seat: row.seat },
      },
    };
  }

  /** R18: whether this session ended because another device took its seat. */
  async wasReplaced(tokenHash: Buffer): Promise<boolean> {
    const row = await this.database.readOne('select 1 from session where token_hash = $1 and replaced', [tokenHash]);
    return row !== null;
  }

  /** The living sessions of an account, the last used first. */
  async sessionsOf(accountId: string): Promise<(Omit<SessionRow, 'userAgent'> & { device: string })[]> {
    const rows = await this.database.read<SessionRow>(
      `select id, user_agent as "userAgent", created_at as since, last_seen_at as "lastSeenAt", seat
         from session where account_id = $1 and revoked_at is null and expires_at > now()
        order by last_seen_at desc, created_at desc, id`,
      [accountId],
    );
    return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceName(userAgent) }));
  }

  /** How long ago the session was used, in seconds, and since when it is there. */
  async session(sessionId: string): Promise<{ idleSeconds: number; since: Date }> {
    const row = await this.database.readOne<{ idleSeconds: number; since: Date }>(
      `select extract(epoch from now() - last_seen_at)::int as "idleSeconds", created_at as since from session where id = $1`,
      [sessionId],
    );
    return row ?? { idleSeconds: 0, since: new Date() };
  }

  /** Whether the account has or had this session. */
  async isOf(accountId: string, sessionId: string): Promise<boolean> {
    const known = await this.database.readOne('select 1 from session where id = $1 and account_id = $2', [
      sessionId,
      accountId,
    ]);
    return known !== null;
  }
}
