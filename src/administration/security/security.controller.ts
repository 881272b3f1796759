import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { AccountQuery } from '../requests/account.query.js';
import { GrantRoleRequest } from '../requests/grant-role.request.js';
import { OfficerConflictView, SecurityPageView } from '../views/security.view.js';
import { SecurityReader } from './security.reader.js';
import { SecurityService } from './security.service.js';

/** The security administrator: roles, unlocking, sessions. */
@Controller('security')
export class SecurityController {
  constructor(
    private readonly security: SecurityService,
    private readonly reader: SecurityReader,
  ) {}

  @Get('accounts')
  @Access('security-administrator')
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountQuery): Promise<SecurityPageView> {
    return this.reader.page(actor, query);
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
