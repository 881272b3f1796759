/** Everything that features stand on, as one global module; made from parts that `main` or a test has started. */
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Announcements } from './database/announcements.js';
import { Database } from './database/database.js';
import { SnakeNaming } from './database/naming.js';
import { Environment } from './environment.js';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './http/metrics.js';
import { KeyVault } from './keys/key-vault.js';
import { LiveRooms } from './live/live-rooms.js';
import { Places } from './security/places.js';
import { SignIns } from './security/sign-ins.js';

export interface PlatformParts {
  environment: Environment;
  vault: KeyVault;
  /** Where the server's own role connects; it owns nothing. */
  databaseUrl: string;
}

/** Connections of one node: enough for a burst of papers and the screens, few enough for several nodes on one server. */
const POOL = 20;
/** Milliseconds that an act waits for a connection, or for a lock, before it is refused as busy. */
const LONGEST_WAIT = 30_000;

@Global()
@Module({})
export class PlatformModule {
  static of(parts: PlatformParts): DynamicModule {
    const providers = [
      { provide: Environment, useValue: parts.environment },
      { provide: KeyVault, useValue: parts.vault },
      Announcements,
      Clock,
      Database,
      LiveRooms,
      Metrics,
      Places,
      SignIns,
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: parts.databaseUrl,
          // each feature registers its own
          autoLoadEntities: true,
          synchronize: false,
          migrationsRun: false,
          namingStrategy: new SnakeNaming(),
          retryAttempts: 1,
          applicationName: 'pingshen',
          extra: { max: POOL, connectionTimeoutMillis: LONGEST_WAIT, options: `-c lock_timeout=${LONGEST_WAIT}` },
        }),
      ],
      controllers: [HealthController],
      providers,
      exports: providers,
    };
  }
}
