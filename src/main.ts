/**
 * Starts the server: environment, key, database (migrated), application. Whatever prevents it is one clear sentence and exit
 * code 1. What was started is ended again, last first, when it fails further on and when it is interrupted.
 */
import 'reflect-metadata';
import { holdToKey } from './platform/database/start-database-key.js';
import { startDatabase } from './platform/database/start-database.js';
import { Environment } from './platform/environment.js';
import { KeyVault } from './platform/keys/key-vault.js';
import { StartFault } from './platform/start-fault.js';

const STOP_MILLISECONDS = 20_000;

const endings: (() => Promise<void>)[] = [];
let interrupted = false;
let ended: Promise<never> | null = null;

async function main(): Promise<void> {
  const environment = Environment.load(process.env);
  const vault = await KeyVault.open(environment);
  // takes most of a second to load, which the database needs to start too
  const loading = import('./application.js');
  loading.catch(() => undefined); // told where it is awaited
  const database = await startDatabase(environment);
  endings.push(() => database.stop());
  if (interrupted) return end(0);
  await holdToKey(database.ownerUrl, vault, environment.keyFile);
  const { startApplication } = await loading;
  const { application, address } = await startApplication({
    environment,
    vault,
    databaseUrl: database.appUrl,
    severalNodes: !database.embedded,
  });
  endings.push(() => application.close());
  const { welcome } = await import('./cli/demo/welcome.js');
  await welcome(application, { environment, address, embedded: database.embedded });
}

/** Ends everything and the process; the first to call it decides the exit code. */
function end(code: number): Promise<never> {
  ended ??= endAll(code);
  return ended;
}

async function endAll(code: number): Promise<never> {
  setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref(); // whatever hangs, an operator need not reach for kill -9
  for (let next = endings.pop(); next !== undefined; next = endings.pop()) {
    await next().catch((error: unknown) => console.error('Not everything could be ended in good order:', error));
  }
  process.exit(code);
}

// 'disconnect': `npm start` was killed; nobody would know of a server that stays and keeps its port and folder
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    interrupted = true;
    // before there is anything to end, the database is just being started: `main` looks when it has it
    if (endings.length > 0) void end(0);
  });
}

main().catch((error: unknown) => {
  // after an interruption a start fails for want of what has just been ended: nothing to tell
  if (!interrupted) {
    if (error instanceof StartFault) console.error(error.message);
    else console.error('The server could not start:', error);
  }
  void end(interrupted ? 0 : 1);
});
