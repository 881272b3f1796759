/** A small pool of its own for what is not a query of ours: notifications between nodes. */
import pg from 'pg';

export function openPool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url, max: 3, application_name: 'pingshen-live' });
}
