import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CreatedView } from '../../platform/http/created.view.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { AgendaReader } from './agenda.reader.js';
import { AgendaService } from './agenda.service.js';
import { AgendaStepsService } from './agenda-steps.service.js';
import { ActOnItemRequest } from '../requests/act-on-item.request.js';
import { ChooseCandidateRequest } from '../requests/choose-candidate.request.js';
import { OrderAgendaRequest } from '../requests/order-agenda.request.js';
import { SaveAgendaItemRequest } from '../requests/save-agenda-item.request.js';
import { SetAgendaRequest } from '../requests/set-agenda.request.js';
import { AgendaItemView } from '../views/agenda-item.view.js';

@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly steps: AgendaStepsService,
    private readonly reader: AgendaReader,
  ) {}

  @Post('meetings/:id/agenda-items')
  @Access('secretary')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SaveAgendaItemRequest,
  ): Promise<CreatedView> {
    return { id: await this.agenda.add(actor, id, request) };
  }

  /** The whole agenda at once, while nothing is on it; the same again changes nothing. */
  @Put('meetings/:id/agenda')
  @HttpCode(204)
  @Access('secretary')
  setUp(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SetAgendaRequest,
  ): Promise<void> {
    return this.agenda.setUp(actor, id, request.items);
  }

  /** The order of the items that have not begun. */
  @Put('meetings/:id/agenda-order')
  @HttpCode(204)
  @Access('secretary')
  order(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: OrderAgendaRequest,
  ): Promise<void> {
    return this.agenda.order(actor, id, request.itemIds);
  }

  @Get('agenda-items/:id')
  @Access('secretary')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgendaItemView> {
    return this.reader.item(actor, id);
  }

  @Put('agenda-items/:id')
  @HttpCode(204)
  @Access('secretary')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SaveAgendaItemRequest,
  ): Promise<void> {
    return this.agenda.change(actor, id, request);
  }

  @Delete('agenda-items/:id')
  @HttpCode(204)
  @Access('secretary')
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.agenda.remove(actor, id);
  }

  /** Begins, discusses, goes to the ballot, finishes, or postpones with a reason. */
  @Post('agenda-items/:id/acts')
  @HttpCode(204)
  @Access('secretary')
  act(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() request: ActOnItemRequest): Promise<void> {
    return this.steps.act(actor, id, request.act, request.reason ?? null);
  }

  /** Says which candidate is spoken of now; experts and hall see it. */
  @Post('agenda-items/:id/candidate')
  @HttpCode(204)
  @Access('secretary')
  choose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ChooseCandidateRequest,
  ): Promise<void> {
    return this.steps.choose(actor, id, request.candidateId);
  }
}
