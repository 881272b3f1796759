import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './entities/account.entity.js';
import { Person } from './entities/person.entity.js';
import { RoleGrant } from './entities/role-grant.entity.js';
import { Session } from './entities/session.entity.js';
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
  imports: [TypeOrmModule.forFeature([Account, Person, RoleGrant, Session]), AuditModule, PassportModule],
  controllers: [SessionController],
  providers: [AccountsService, FirstAccounts, IdentityReader, LocalStrategy, PersonFacts, SessionsService],
  exports: [AccountsService, FirstAccounts, PersonFacts],
})
export class IdentityModule {}
