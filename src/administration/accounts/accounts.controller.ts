import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Environment } from '../../platform/environment.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { AccountAdministrationService } from './account-administration.service.js';
import { AccountsReader } from './accounts.reader.js';
import { settingsOf } from './installation-settings.js';
import { AccountQuery } from '../requests/account.query.js';
import { MakeAccountRequest } from '../requests/make-account.request.js';
import { AccountPageView, IssuedAccountView, SettingView } from '../views/account.view.js';

/** The system administrator: accounts and settings. */
@Controller()
export class AdministrationController {
  constructor(
    private readonly administration: AccountAdministrationService,
    private readonly reader: AccountsReader,
    private readonly environment: Environment,
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
    return settingsOf(this.environment);
  }
}
