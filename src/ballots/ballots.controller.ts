import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AnnouncedResult } from '../contract/announced-result.js';
import { ballotFileName, disposition } from '../platform/http/attachment.js';
import { CreatedView } from '../platform/http/created.view.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncingService } from './closing/announcing.service.js';
import { ChangingDraftsService } from './drafting/changing-drafts.service.js';
import { ClosingService } from './closing/closing.service.js';
import { DraftingService } from './drafting/drafting.service.js';
import { OpeningService } from './opening/opening.service.js';
import { RecordReader } from './record/record.reader.js';
import { RehearsingService } from './drafting/rehearsing.service.js';
import { RehearseRequest } from './requests/rehearse.request.js';
import { RemindingService } from './casting/reminding.service.js';
import { ChangeDraftRequest, DraftBallotRequest } from './requests/draft-ballot.request.js';
import { DraftView } from './views/draft.view.js';
import { ChainView, SheetView, VotedCandidatesView } from './views/ballot.view.js';

@Controller()
export class BallotsController {
  constructor(
    private readonly drafting: DraftingService,
    private readonly changing: ChangingDraftsService,
    private readonly rehearsing: RehearsingService,
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

  /** Candidates of the meeting's review who were voted on and cannot stand in a new ballot (R14). */
  @Get('meetings/:id/voted-candidates')
  @Access('secretary')
  votedCandidates(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<VotedCandidatesView> {
    return this.record.votedCandidates(actor, id);
  }

  /** A practice ballot with invented candidates (R22), before the first real one. */
  @Post('meetings/:id/rehearsals')
  @Access('secretary')
  async rehearse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: RehearseRequest,
  ): Promise<CreatedView> {
    return { id: await this.rehearsing.draft(actor, id, request) };
  }

  /** What a draft says, to be changed. */
  @Get('ballots/:id/draft')
  @Access('secretary')
  drafted(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DraftView> {
    return this.changing.view(actor, id);
  }

  /** Changes a draft before it is frozen: title, candidates, rules. */
  @Put('ballots/:id/draft')
  @HttpCode(204)
  @Access('secretary')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ChangeDraftRequest,
  ): Promise<void> {
    return this.changing.change(actor, id, request);
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
  @ForCard('ballot')
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
  @ForCard('ballot')
  sheet(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SheetView> {
    return this.record.sheet(actor, id);
  }

  /** The event chain, from the close on. */
  @Get('ballots/:id/chain')
  @Access('signed-in')
  @ForCard('ballot')
  chain(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ChainView> {
    return this.record.chain(actor, id);
  }

  /** The result of an announced ballot: counts and verdicts, or verdicts alone where the ballot was set so (R12). */
  @Get('ballots/:id/result')
  @Access('signed-in')
  @ForCard('ballot')
  @ApiOkResponse({
    schema: {
      type: 'object',
      additionalProperties: true,
      description: 'As the live snapshot carries the latest result.',
    },
  })
  result(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AnnouncedResult> {
    return this.record.result(actor, id);
  }

  /** The bundle of an announced or void ballot, for recounting with any program. */
  @Get('ballots/:id/bundle')
  @Access('signed-in')
  @ForCard('ballot')
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
    response.setHeader('Content-Disposition', disposition(`核验数据包-${ballotFileName(bundle.manifest)}.json`));
    response.send(JSON.stringify(bundle));
  }
}
