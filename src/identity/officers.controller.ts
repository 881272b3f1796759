import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { AccountAdministrationService } from './account-administration.service.js';
import { OfficersReader } from './officers.reader.js';
import { AccountQuery } from './requests/account.query.js';
import { GrantRoleRequest } from './requests/grant-role.request.js';
import { MakeAccountRequest } from './requests/make-account.request.js';
import { SecurityService } from './security.service.js';
import {
  AccountPageView,
  IssuedAccountView,
  OfficerConflictView,
  SecurityPageView,
  SettingView,
} from './views/officer.view.js';

/** The system administrator: accounts and settings. */
@Controller()
export class AdministrationController {
  constructor(
    private readonly administration: AccountAdministrationService,
    private readonly reader: OfficersReader,
  ) {}

  @Get('accounts')
  @Access('system-administrator')
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountQuery): Promise<AccountPageView> {
    return this.reader.accounts(actor, query);
  }

  /** Makes an account; its initial password is readable in this answer alone. */
  @Post('accounts')
  @Access('system-administrator')
  @Header('Cache-Control', 'no-store')
  make(@CurrentActor() actor: Actor, @Body() request: MakeAccountRequest): Promise<IssuedAccountView> {
    return this.administration.make(actor, request);
  }

  /** Issues a new initial password, readable in this answer alone. */
  @Post('accounts/:id/initial-password')
  @HttpCode(200)
  @Access('system-administrator')
  @Header('Cache-Control', 'no-store')
  issue(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<IssuedAccountView> {
    return this.administration.issue(actor, id);
  }

  @Post('accounts/:id/disable')
  @HttpCode(204)
  @Access('system-administrator')
  async disable(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.administration.setDisabled(actor, id, true);
  }

  @Post('accounts/:id/enable')
  @HttpCode(204)
  @Access('system-administrator')
  async enable(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.administration.setDisabled(actor, id, false);
  }

  /** What the environment sets, without secrets. */
  @Get('installation')
  @Access('system-administrator')
  settings(): SettingView[] {
    return this.reader.settings();
  }
}

/** The security administrator: roles, unlocking, sessions. */
@Controller('security')
export class SecurityController {
  constructor(
    private readonly security: SecurityService,
    private readonly reader: OfficersReader,
  ) {}

  @Get('accounts')
  @Access('security-administrator')
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountQuery): Promise<SecurityPageView> {
    return this.reader.security(actor, query);
  }

  /** Officers whose roles exclude each other, from before this was refused. */
  @Get('conflicts')
  @Access('security-administrator')
  conflicts(): Promise<OfficerConflictView[]> {
    return this.reader.conflicts();
  }

  @Post('accounts/:id/roles')
  @HttpCode(204)
  @Access('security-administrator')
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: GrantRoleRequest,
  ): Promise<void> {
    await this.security.grant(actor, id, request);
  }

  @Delete('roles/:id')
  @HttpCode(204)
  @Access('security-administrator')
  async revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.security.revoke(actor, id);
  }

  /** Ends the waits after wrong passwords. */
  @Post('accounts/:id/unlock')
  @HttpCode(204)
  @Access('security-administrator')
  async unlock(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.security.unlock(actor, id);
  }

  @Delete('accounts/:id/sessions')
  @HttpCode(204)
  @Access('security-administrator')
  async endSessions(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.security.endSessions(actor, id);
  }
}
