import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { RefusePinRequest } from '../requests/refuse-pin.request.js';
import { PinRequestsService } from './pin-requests.service.js';

/** The supervisor's word on a PIN that was typed at a seat card (R19). */
@Controller('pin-requests/:id')
export class PinRequestsController {
  constructor(private readonly requests: PinRequestsService) {}

  /** This is the person, and the marks are the same: the PIN is in force. */
  @Post('confirm')
  @HttpCode(204)
  @Access('supervisor')
  confirm(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.confirm(actor, id);
  }

  /** Not the person: the PIN is not in force, and the card is blocked. */
  @Post('refuse')
  @HttpCode(204)
  @Access('supervisor')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RefusePinRequest,
  ): Promise<void> {
    return this.requests.refuse(actor, id, reason);
  }
}
