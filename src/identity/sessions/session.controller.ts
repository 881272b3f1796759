import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Post,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access, CurrentActor, ForCard, WhileConfined } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { SESSION_COOKIE, cookieOptions, sessionCookieOptions } from '../../platform/security/sign-ins.js';
import { LocalGuard, type RequestWithAccount } from '../sign-in/local.strategy.js';
import { SignInRequest } from '../requests/sign-in.request.js';
import { ForgettingFilter } from './forgetting.filter.js';
import { SessionsService } from './sessions.service.js';
import { SessionView } from '../views/session.view.js';

@Controller('session')
export class SessionController {
  constructor(private readonly sessions: SessionsService) {}

  /** Signs in with a login name and a password and sets the session cookie. */
  @Post()
  @HttpCode(204)
  @Access('public')
  @UseGuards(LocalGuard)
  async open(
    @Body() _checkedByTheGuard: SignInRequest,
    @Req() request: RequestWithAccount,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = await this.sessions.open(request.user.accountId, userAgent ?? '');
    response.cookie(SESSION_COOKIE, token, sessionCookieOptions(request.secure));
  }

  /** Who is signed in. With `told`, a browser that is refused keeps no cookie: it tells why, once. */
  @Get()
  @UseFilters(ForgettingFilter)
  @Access('signed-in')
  @WhileConfined()
  @ForCard('own')
  async current(@CurrentActor() actor: Actor): Promise<SessionView> {
    const { accountId, name, loginName, roles, confined, card } = actor;
    const { since, idleIn } = await this.sessions.standing(actor);
    return {
      accountId,
      name,
      loginName,
      roles: [...roles],
      confined,
      idleIn,
      card: card === null ? null : { ...card, since: since.toISOString() },
    };
  }

  /** Signs out: the session ends at once, here and on every live connection of it. */
  @Delete()
  @UseFilters(ForgettingFilter)
  @HttpCode(204)
  @Access('signed-in')
  @WhileConfined()
  @ForCard('own')
  async close(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.close(actor);
    response.clearCookie(SESSION_COOKIE, cookieOptions(request.secure, 0));
  }
}
