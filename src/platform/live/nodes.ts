/**
 * How live events reach the other nodes: Redis Streams when REDIS_URL is set, else PostgreSQL's own notifications; a server on
 * the embedded database is alone and needs neither.
 */
import type { Server } from 'socket.io';
import { openPool } from '../database/pool.js';
import type { Environment } from '../environment.js';
import { StartFault } from '../start-fault.js';

type NodesAdapter = Parameters<Server['adapter']>[0];

/** Longest pause between two attempts to reach Redis again. */
const RECONNECT_MILLISECONDS = 2_000;

export interface NodesParts {
  environment: Environment;
  databaseUrl: string;
  severalNodes: boolean;
}

/** The socket.io adapter, or null where there is one node. The drivers are loaded only where they are used. */
export async function nodesAdapter(parts: NodesParts): Promise<NodesAdapter | null> {
  const { redisUrl } = parts.environment;
  if (redisUrl !== undefined) return overRedis(redisUrl);
  if (!parts.severalNodes) return null;
  const { createAdapter } = await import('@socket.io/postgres-adapter');
  return createAdapter(openPool(parts.databaseUrl), { tableName: 'live_attachment' });
}

/** Redis must be there at the start; when it goes away later, it is waited for. */
async function overRedis(url: string): Promise<NodesAdapter> {
  const [{ createClient }, { createAdapter }] = await Promise.all([
    import('redis'),
    import('@socket.io/redis-streams-adapter'),
  ]);
  let reached = false;
  const client = createClient({
    url,
    socket: {
      reconnectStrategy: (attempts, cause) => (reached ? Math.min(attempts * 100, RECONNECT_MILLISECONDS) : cause),
    },
  });
  client.on('error', () => undefined); // without a listener a lost connection would end the process
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port } = new URL(url);
    throw new StartFault(
      `REDIS_URL names ${hostname}:${port || '6379'}, where Redis cannot be reached (${(error as Error).message}); start it, correct the address, or leave REDIS_URL out when a single server runs.`,
    );
  }
  reached = true;
  return createAdapter(client);
}
