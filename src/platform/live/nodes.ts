/**
 * How live events reach the other nodes: Redis Streams when REDIS_URL is set, else PostgreSQL's own notifications; a server on
 * the embedded database is alone and needs neither.
 */
import { createAdapter as overPostgres } from '@socket.io/postgres-adapter';
import { createAdapter as overRedis } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { Server } from 'socket.io';
import { openPool } from '../database/pool.js';
import type { Environment } from '../environment.js';

export interface NodesParts {
  environment: Environment;
  databaseUrl: string;
  severalNodes: boolean;
}

/** The socket.io adapter, or null where there is one node. */
export async function nodesAdapter(parts: NodesParts): Promise<Parameters<Server['adapter']>[0] | null> {
  const { redisUrl } = parts.environment;
  if (redisUrl !== undefined) {
    const client = createClient({ url: redisUrl });
    await client.connect();
    return overRedis(client);
  }
  if (!parts.severalNodes) return null;
  return overPostgres(openPool(parts.databaseUrl), { tableName: 'live_attachment' });
}
