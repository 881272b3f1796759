import { Body, Controller, Param, Post } from '@nestjs/common';
import { CreatedView } from '../../platform/http/created.view.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { ReasonRequest } from '../requests/reason.request.js';
import { WithdrawingService } from './withdrawing.service.js';

/** Here and not with the dossiers, since ballots and agendas lose the candidate too. */
@Controller()
export class WithdrawingController {
  constructor(private readonly withdrawing: WithdrawingService) {}

  /** Asks that a candidate be withdrawn (R17); a second organizer confirms. Gives the id of the request. */
  @Post('candidates/:id/withdrawal')
  @Access('organizer')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ReasonRequest,
  ): Promise<CreatedView> {
    return { id: await this.withdrawing.ask(actor, id, request.reason) };
  }
}
