import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, CurrentHallScreen } from '../../platform/security/access.js';
import type { Actor, HallScreen } from '../../platform/security/actor.js';
import { deviceOf } from '../../platform/security/device.js';
import { HALL_COOKIE, cookieOptions } from '../../platform/security/sign-ins.js';
import { HallService } from './hall.service.js';
import { PairHallRequest } from '../requests/pair-hall.request.js';
import { HallPairingView, HallScreenView, HallSessionView } from '../views/meeting.view.js';

/** A hall screen stays paired over restarts of itself and of the server. */
const HALL_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

@Controller()
export class HallController {
  constructor(private readonly hall: HallService) {}

  /** A code that pairs one hall screen, good for ten minutes. */
  @Post('meetings/:id/hall-pairings')
  @Access('secretary')
  newCode(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<HallPairingView> {
    return this.hall.newCode(actor, id);
  }

  /** The screens that are paired now, the latest first. */
  @Get('meetings/:id/hall-pairings')
  @Access('secretary')
  screens(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<HallScreenView[]> {
    return this.hall.screens(actor, id);
  }

  /** Disconnects a screen. */
  @Post('meetings/:id/hall-pairings/:pairing/end')
  @HttpCode(204)
  @Access('secretary')
  disconnect(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('pairing', IdPipe) pairing: string,
  ): Promise<void> {
    return this.hall.disconnect(actor, id, pairing);
  }

  /** Pairs the calling screen with a code and sets its cookie. */
  @Post('hall/session')
  @Access('public')
  async pair(
    @Body() request: PairHallRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HallSessionView> {
    const { token, meetingId } = await this.hall.pair(request.code, request.screen ?? null, deviceOf(http, response));
    response.cookie(HALL_COOKIE, token, cookieOptions(http.secure, HALL_MILLISECONDS));
    return { meetingId };
  }

  /** Which meeting this screen is paired with. */
  @Get('hall/session')
  @Access('hall')
  session(@CurrentHallScreen() screen: HallScreen): HallSessionView {
    return { meetingId: screen.meetingId };
  }
}
