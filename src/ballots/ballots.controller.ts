import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { CreatedView } from '../platform/http/created.view.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncingService } from './announcing.service.js';
import { ClosingService } from './closing.service.js';
import { DraftingService } from './drafting.service.js';
import { OpeningService } from './opening.service.js';
import { RecordReader } from './record.reader.js';
import { RemindingService } from './reminding.service.js';
import { DraftBallotRequest } from './requests/draft-ballot.request.js';
import { ChainView, SheetView } from './views/ballot.view.js';

@Controller()
export class BallotsController {
  constructor(
    private readonly drafting: DraftingService,
    private readonly opening: OpeningService,
    private readonly closing: ClosingService,
    private readonly announcing: AnnouncingService,
    private readonly reminding: RemindingService,
    private readonly record: RecordReader,
  ) {}

  @Post('meetings/:id/ballots')
  @Access('secretary')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: DraftBallotRequest,
  ): Promise<CreatedView> {
    return { id: await this.drafting.draft(actor, id, request) };
  }

  @Delete('ballots/:id')
  @HttpCode(204)
  @Access('secretary')
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.drafting.remove(actor, id);
  }

  /** Freezes roster, recusals, candidates and rule, and opens the ballot. */
  @Post('ballots/:id/open')
  @HttpCode(204)
  @Access('secretary')
  open(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.opening.open(actor, id);
  }

  /** Stops the intake; papers received before are still checked and recorded. */
  @Post('ballots/:id/close')
  @HttpCode(204)
  @Access('secretary')
  close(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.closing.close(actor, id);
  }

  /** Makes the tally and announces it: the chair or a deputy, or the secretary on the chair's word. */
  @Post('ballots/:id/announce')
  @HttpCode(204)
  @Access('signed-in')
  announce(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.announcing.announce(actor, id);
  }

  @Post('ballots/:id/remind')
  @HttpCode(204)
  @Access('secretary')
  remind(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.reminding.remind(actor, id);
  }

  /** The ballot sheet for an expert on the roster. */
  @Get('ballots/:id/sheet')
  @Access('signed-in')
  sheet(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SheetView> {
    return this.record.sheet(actor, id);
  }

  /** The event chain, from the close on. */
  @Get('ballots/:id/chain')
  @Access('signed-in')
  chain(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ChainView> {
    return this.record.chain(actor, id);
  }

  /** The bundle of an announced or void ballot, for recounting with any program. */
  @Get('ballots/:id/bundle')
  @Access('signed-in')
  @Header('Content-Type', 'application/json')
  @ApiOkResponse({
    schema: {
      type: 'object',
      additionalProperties: true,
      description: 'A bundle of ballot protocol pingshen-ballot/1.',
    },
  })
  async bundle(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const bundle = await this.record.bundle(actor, id);
    response.setHeader('Content-Disposition', `attachment; filename="ballot-${id}.json"`);
    response.send(JSON.stringify(bundle));
  }
}
