import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard, WhileConfined } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { deviceOf } from '../../platform/security/device.js';
import { NoticeService } from '../notice/notice.service.js';
import { OwnPasswordService } from '../sign-in/own-password.service.js';
import { OwnAccountReader } from './own-account.reader.js';
import { PinsService } from '../pins/pins.service.js';
import { AcceptNoticeRequest } from '../requests/accept-notice.request.js';
import { ChangePasswordRequest } from '../requests/change-password.request.js';
import { SetPinRequest } from '../requests/set-pin.request.js';
import { SealedLooksReader } from '../sealed-looks/sealed-looks.reader.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { OwnLookView } from '../views/look.view.js';
import { OwnPinView } from '../views/own-pin.view.js';
import { NoticeView, OwnSessionView } from '../views/session.view.js';

/** What everybody may do with the own account. */
@Controller('account')
export class AccountController {
  constructor(
    private readonly passwords: OwnPasswordService,
    private readonly notice: NoticeService,
    private readonly sessions: SessionsService,
    private readonly looks: SealedLooksReader,
    private readonly pins: PinsService,
    private readonly own: OwnAccountReader,
  ) {}

  /** Changes the own password; all other sessions of the account end. */
  @Post('password')
  @HttpCode(204)
  @Access('signed-in')
  @WhileConfined()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() request: ChangePasswordRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.passwords.change(actor, request, deviceOf(http, response));
  }

  /** Whether there is a PIN for seat cards, and when it was set. */
  @Get('pin')
  @Access('signed-in')
  ownPin(@CurrentActor() actor: Actor): Promise<OwnPinView> {
    return this.own.pin(actor.accountId);
  }

  /** Sets or changes the PIN for seat cards, with the password. */
  @Post('pin')
  @HttpCode(204)
  @Access('signed-in')
  async setPin(
    @CurrentActor() actor: Actor,
    @Body() request: SetPinRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.pins.change(actor, request, deviceOf(http, response));
  }

  /** Whether the notice on personal information was accepted (R55). */
  @Get('notice')
  @Access('signed-in')
  @WhileConfined()
  @ForCard('own')
  noticeState(@CurrentActor() actor: Actor): Promise<NoticeView> {
    return this.notice.state(actor);
  }

  /** Accepts the notice on personal information (R55). */
  @Post('notice')
  @HttpCode(204)
  @Access('signed-in')
  @WhileConfined()
  @ForCard('own')
  async acceptNotice(@CurrentActor() actor: Actor, @Body() request: AcceptNoticeRequest): Promise<void> {
    await this.notice.accept(actor, request.version);
  }

  /** Who looked at the own ID number or phone, when and why (R55). */
  @Get('looks')
  @Access('signed-in')
  ownLooks(@CurrentActor() actor: Actor): Promise<OwnLookView[]> {
    return this.looks.own(actor);
  }

  /** The own sessions: where one is signed in. */
  @Get('sessions')
  @Access('signed-in')
  ownSessions(@CurrentActor() actor: Actor): Promise<OwnSessionView[]> {
    return this.sessions.own(actor);
  }

  /** Ends all own sessions but this one. */
  @Delete('sessions')
  @HttpCode(204)
  @Access('signed-in')
  async endOthers(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
  }

  /** Ends one of the own sessions. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @Access('signed-in')
  async endOne(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.sessions.endOwn(actor, id);
  }
}
