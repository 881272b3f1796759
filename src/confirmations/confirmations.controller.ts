import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { ConfirmationsService } from './confirmations.service.js';
import { RefuseConfirmationRequest } from './requests/refuse-confirmation.request.js';

/** Answers to requests; each act is asked for at its own feature's routes. */
@Controller()
export class ConfirmationsController {
  constructor(private readonly confirmations: ConfirmationsService) {}

  /** Confirms in the role that the actor holds; the last confirmation does the act. */
  @Post('confirmations/:id/confirm')
  @HttpCode(204)
  @Access('signed-in')
  @ForCard('confirmation')
  confirm(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.confirmations.confirm(actor, id);
  }

  @Post('confirmations/:id/refuse')
  @HttpCode(204)
  @Access('signed-in')
  @ForCard('confirmation')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: RefuseConfirmationRequest,
  ): Promise<void> {
    return this.confirmations.refuse(actor, id, request.reason);
  }

  @Post('confirmations/:id/withdraw')
  @HttpCode(204)
  @Access('signed-in')
  withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.confirmations.withdraw(actor, id);
  }
}
