import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { ConfirmationsReader } from './confirmations.reader.js';
import { ConfirmationsService } from './confirmations.service.js';
import { RefuseConfirmationRequest } from './requests/refuse-confirmation.request.js';
import { ConfirmationView } from './views/confirmation.view.js';

/** Answers to requests; each act is asked for at its own feature's routes. */
@Controller()
export class ConfirmationsController {
  constructor(
    private readonly confirmations: ConfirmationsService,
    private readonly reader: ConfirmationsReader,
  ) {}

  /** Open requests that wait for a second organizer, of every committee that the actor organizes. Those of meetings are live. */
  @Get('my/confirmations')
  @Access('organizer')
  mine(@CurrentActor() actor: Actor): Promise<ConfirmationView[]> {
    return this.reader.ofOrganizer(actor);
  }

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
