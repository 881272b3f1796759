import { Body, Controller, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../platform/security/access.js';
import { deviceOf } from '../../platform/security/device.js';
import { SESSION_COOKIE, sessionCookieOptions } from '../../platform/security/sign-ins.js';
import { CardCodeRequest, CardPinRequest } from '../requests/card-code.request.js';
import { CardSessionOpenedView, CardView } from '../views/seat-card.view.js';
import { CardEntryService } from './card-entry.service.js';
import { PinRequestsService } from './pin-requests.service.js';

/** At the tablet: whoever holds a card and is not signed in. Codes and PINs travel in bodies, which no log keeps. */
@Controller('card')
export class CardEntryController {
  constructor(
    private readonly entry: CardEntryService,
    private readonly requests: PinRequestsService,
  ) {}

  /** For which meeting and seat the card is, and what became of a PIN that was typed at it here. */
  @Post()
  @HttpCode(200)
  @Access('public')
  look(
    @Body() { code }: CardCodeRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CardView> {
    return this.entry.look(code, deviceOf(request, response));
  }

  /** Signs in with card and PIN, and sets the session cookie: a session of this seat in this meeting alone. */
  @Post('session')
  @HttpCode(200)
  @Access('public')
  async signIn(
    @Body() { code, pin }: CardPinRequest,
    @Headers('user-agent') userAgent: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CardSessionOpenedView> {
    const device = deviceOf(request, response);
    const { token, meetingId } = await this.entry.signIn(code, pin, device, userAgent ?? '');
    response.cookie(SESSION_COOKIE, token, sessionCookieOptions(request.secure));
    return { meetingId };
  }

  /** Types a PIN to be set; in force once the supervisor has confirmed that this is the person. */
  @Post('pin')
  @HttpCode(204)
  @Access('public')
  async askPin(
    @Body() { code, pin }: CardPinRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.requests.ask(code, pin, deviceOf(request, response));
  }
}
