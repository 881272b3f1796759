import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '../audit/index.js';
import { AccountsService } from './accounts.service.js';
import { FirstAccounts } from './first-accounts.js';
import { IdentityReader } from './identity.reader.js';
import { LocalStrategy } from './local.strategy.js';
import { PersonFacts } from './person-facts.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [AuditModule, PassportModule],
  controllers: [SessionController],
  providers: [AccountsService, FirstAccounts, IdentityReader, LocalStrategy, PersonFacts, SessionsService],
  exports: [AccountsService, FirstAccounts, PersonFacts],
})
export class IdentityModule {}
