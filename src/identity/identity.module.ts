import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './entities/account.entity.js';
import { AttemptCount } from './entities/attempt-count.entity.js';
import { Person } from './entities/person.entity.js';
import { KnownDevice } from './entities/known-device.entity.js';
import { NoticeAcceptance } from './entities/notice-acceptance.entity.js';
import { RoleGrant } from './entities/role-grant.entity.js';
import { SealedLook } from './entities/sealed-look.entity.js';
import { Session } from './entities/session.entity.js';
import { SignInFailure } from './entities/sign-in-failure.entity.js';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '../audit/index.js';
import { AccountFacts } from './accounts/account-facts.js';
import { AccountsService } from './accounts/accounts.service.js';
import { AccountsStore } from './accounts/accounts.store.js';
import { Attempts } from './attempts/attempts.store.js';
import { FirstAccounts } from './accounts/first-accounts.js';
import { LocalStrategy } from './sign-in/local.strategy.js';
import { PersonFacts } from './accounts/person-facts.js';
import { SessionController } from './sessions/session.controller.js';
import { AccountController } from './accounts/account.controller.js';
import { NoticeService } from './notice/notice.service.js';
import { NoticeStore } from './notice/notice.store.js';
import { OwnAccountReader } from './accounts/own-account.reader.js';
import { CardSessions } from './sessions/card-sessions.service.js';
import { PinChanges } from './pins/pin-changes.js';
import { PinsService } from './pins/pins.service.js';
import { PinsStore } from './pins/pins.store.js';
import { OwnPasswordService } from './sign-in/own-password.service.js';
import { IdleSessions } from './sessions/idle-sessions.js';
import { IdleSessionsReader } from './sessions/idle-sessions.reader.js';
import { AccountPin } from './entities/account-pin.entity.js';
import { RoleGrantsStore } from './accounts/role-grants.store.js';
import { SealedLooksReader } from './sealed-looks/sealed-looks.reader.js';
import { SealedLooksService } from './sealed-looks/sealed-looks.service.js';
import { SealedLooksStore } from './sealed-looks/sealed-looks.store.js';
import { SittingHook } from './sessions/sitting.hook.js';
import { SessionsReader } from './sessions/sessions.reader.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SessionsStore } from './sessions/sessions.store.js';
import { SignInFailuresStore } from './sign-in/sign-in-failures.store.js';
import { ForgettingAttempts } from './attempts/forgetting-attempts.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { SignInReader } from './sign-in/sign-in.reader.js';
import { SignInService } from './sign-in/sign-in.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Account,
      AccountPin,
      KnownDevice,
      NoticeAcceptance,
      AttemptCount,
      Person,
      RoleGrant,
      SealedLook,
      Session,
      SignInFailure,
    ]),
    AuditModule,
    PassportModule,
  ],
  controllers: [AccountController, SessionController],
  providers: [
    AccountFacts,
    AccountsService,
    AccountsStore,
    Attempts,
    CardSessions,
    FirstAccounts,
    ForgettingAttempts,
    LocalStrategy,
    PersonFacts,
    SessionsReader,
    SessionsService,
    SessionsStore,
    SignInFailuresStore,
    SignInLimits,
    SignInReader,
    SignInService,
    IdleSessions,
    IdleSessionsReader,
    NoticeService,
    NoticeStore,
    OwnAccountReader,
    OwnPasswordService,
    PinChanges,
    PinsService,
    PinsStore,
    RoleGrantsStore,
    SittingHook,
    SealedLooksReader,
    SealedLooksService,
    SealedLooksStore,
  ],
  exports: [
    AccountFacts,
    AccountsService,
    AccountsStore,
    Attempts,
    CardSessions,
    FirstAccounts,
    PersonFacts,
    PinChanges,
    PinsService,
    RoleGrantsStore,
    SealedLooksService,
    SessionsService,
    SignInFailuresStore,
    SignInService,
    SittingHook,
  ],
})
export class IdentityModule {}
