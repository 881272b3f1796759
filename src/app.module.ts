/** Composition only: which features there are, and what every request passes through. */
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AdministrationModule } from './administration/index.js';
import { AuditModule } from './audit/index.js';
import { BallotsModule } from './ballots/index.js';
import { CommitteesModule } from './committees/index.js';
import { ConfirmationsModule } from './confirmations/index.js';
import { DossiersModule } from './dossiers/index.js';
import { ExpertsModule } from './experts/index.js';
import { IdentityModule } from './identity/index.js';
import { MeetingsModule } from './meetings/index.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';
import { ListsModule } from './platform/lists/lists.module.js';
import { loggingOf } from './platform/http/logging.js';
import { HttpProblemFilter } from './platform/problems/http-problem.filter.js';
import { requestValidation } from './platform/problems/validation.js';
import { AccessGuard } from './platform/security/access.guard.js';
import { ResultsModule } from './results/index.js';

@Module({})
export class AppModule {
  static of(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggingOf(parts.environment.logLevel, process.stdout.isTTY)),
        PlatformModule.of(parts),
        ListsModule,
        AuditModule,
        IdentityModule,
        ConfirmationsModule,
        ExpertsModule,
        CommitteesModule,
        DossiersModule,
        MeetingsModule,
        BallotsModule,
        ResultsModule,
        AdministrationModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: requestValidation },
        { provide: APP_FILTER, useClass: HttpProblemFilter },
      ],
    };
  }
}
