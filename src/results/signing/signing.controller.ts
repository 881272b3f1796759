import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { deviceOf } from '../../platform/security/device.js';
import { SignSheetRequest } from '../requests/sign-sheet.request.js';
import { SigningService } from './signing.service.js';
import { SigningView } from '../views/signing.view.js';

/** Signatures on the tally sheet: a seat that presides is no role, so the use case decides who may. */
@Controller('ballots/:id/signatures')
export class SigningController {
  constructor(private readonly signing: SigningService) {}

  /** The digest to be signed, who has signed, and which line is one's own. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  @ForCard('ballot')
  view(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SigningView> {
    return this.signing.view(actor, id);
  }

  /** Signs one's own line of the sheet that one was shown. */
  @Post()
  @HttpCode(204)
  @Access('signed-in')
  @ForCard('ballot')
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SignSheetRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.signing.sign(actor, id, body, deviceOf(request, response));
  }
}
