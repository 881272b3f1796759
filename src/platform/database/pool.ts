/** A small pool of its own for what is not a query of ours: notifications between nodes. */
import pg from 'pg';

/** Startup options of every connection of the server: R56, and the role that owns nothing. */
export function connectionOptions(role: string | null): string {
  return `-c synchronous_commit=on${role === null ? '' : ` -c role=${role}`}`;
}

export function openPool(url: string, role: string | null): pg.Pool {
  return new pg.Pool({ connectionString: url, options: connectionOptions(role), max: 3, application_name: 'pingshen-live' });
}
