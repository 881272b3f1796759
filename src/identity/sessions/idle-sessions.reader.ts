/** Sessions that nobody uses, and those whose time is over or nearly so; of every account, a bounded number at once. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

const AT_ONCE = 500;

/** Unused for $1 seconds, or open for as long as a session may be. */
export const OVER = `(expires_at <= now() or last_seen_at < now() - make_interval(secs => $1::int))`;
/** Longer than it can take until every session is looked at again. */
export const PROLONGED = `interval '10 minutes'`;
/** No session is prolonged beyond this, counted from the sign-in, but one in a ballot. */
export const LONGEST = `interval '24 hours'`;

export interface SessionOfAccount {
  id: string;
  accountId: string;
}

/** `expired`: its time is over, however much it is used. */
export interface EndingSession extends SessionOfAccount {
  expired: boolean;
}

@Injectable()
export class IdleSessionsReader {
  constructor(private readonly database: Database) {}

  /** Unused for so many seconds, or over; says which of the two it is. */
  over(seconds: number): Promise<EndingSession[]> {
    return this.database.read<EndingSession>(
      `select id, account_id as "accountId", expires_at <= now() as expired from session where revoked_at is null and ${OVER} order by last_seen_at limit $2`,
      [seconds, AT_ONCE],
    );
  }

  /** Ended since long before the last look; most of them have been told already. */
  async endedLately(): Promise<string[]> {
    const ended = await this.database.read<{ id: string }>(
      `select id from session where revoked_at > now() - interval '5 minutes' order by revoked_at desc limit $1`,
      [AT_ONCE],
    );
    return ended.map(({ id }) => id);
  }

  /** Over before they are looked at again. */
  ending(): Promise<SessionOfAccount[]> {
    return this.database.read<SessionOfAccount>(
      `select id, account_id as "accountId" from session
        where revoked_at is null and expires_at > now() and expires_at < now() + ${PROLONGED} order by expires_at limit $1`,
      [AT_ONCE],
    );
  }
}
