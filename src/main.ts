/**
 * Starts the server: environment, key, database (migrated), application. Whatever prevents it is one clear sentence and exit
 * code 1.
 */
import 'reflect-metadata';
import { startApplication } from './application.js';
import { startDatabase } from './platform/database/start-database.js';
import { Environment } from './platform/environment.js';
import { KeyVault } from './platform/keys/key-vault.js';
import { StartFault } from './platform/start-fault.js';

async function main(): Promise<void> {
  const environment = Environment.load(process.env);
  const vault = await KeyVault.open(environment);
  const database = await startDatabase(environment);
  const { application, address } = await startApplication({
    environment,
    vault,
    databaseUrl: database.appUrl,
    severalNodes: !database.embedded,
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await application.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  const { welcome } = await import('./cli/demo/welcome.js');
  await welcome(application, { environment, address, embedded: database.embedded });
}

main().catch((error: unknown) => {
  if (error instanceof StartFault) console.error(error.message);
  else console.error('The server could not start:', error);
  process.exit(1);
});
