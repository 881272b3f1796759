import { SETTINGS, type SettingName } from '../../contract/vocabulary.js';
import type { Environment } from '../../platform/environment.js';
import type { SettingView } from '../views/account.view.js';

/** What the environment sets, without a password or key in it. */
export function settingsOf(environment: Environment): SettingView[] {
  const hostOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).host);
  const values: Record<SettingName, string | null> = {
    HOST: environment.host,
    PORT: String(environment.port),
    PUBLIC_ORIGIN: environment.publicOrigin ?? null,
    TRUSTED_PROXY: environment.trustedProxy === undefined ? null : String(environment.trustedProxy),
    TLS_CERT: environment.tlsCert ?? null,
    DATA_DIR: environment.dataDir,
    DATABASE_URL: hostOf(environment.databaseUrl),
    REDIS_URL: hostOf(environment.redisUrl),
    BALLOT_KEY_FOLDERS: environment.ballotKeyFolders.map(({ name }) => name).join(', ') || null,
    IDLE_MINUTES: String(environment.idleMinutes),
    LOG_LEVEL: environment.logLevel,
    DEMO: environment.demo,
  };
  return SETTINGS.map((name) => ({ name, value: values[name] }));
}
