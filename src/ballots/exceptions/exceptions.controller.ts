import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CreatedView } from '../../platform/http/created.view.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { AnnullingService } from './annulling.service.js';
import { ReasonRequest } from '../requests/reason.request.js';
import { NewRoundRequest, RedraftRoundRequest } from '../requests/new-round.request.js';
import { RoundsService } from '../rounds/rounds.service.js';
import { BallotCandidateView } from '../views/ballot-candidate.view.js';
import { EarlierBallotView } from '../views/earlier-ballot.view.js';
import { VoidingService } from './voiding.service.js';

/** What happens to a ballot out of the ordinary: each asked for with a reason, and done when others have confirmed (R23). */
@Controller()
export class ExceptionsController {
  constructor(
    private readonly voiding: VoidingService,
    private readonly annulling: AnnullingService,
    private readonly rounds: RoundsService,
  ) {}

  /** Asks that an opened ballot be void; chair and supervisor confirm. Gives the id of the request. */
  @Post('ballots/:id/void')
  @Access('secretary')
  async void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ReasonRequest,
  ): Promise<CreatedView> {
    return { id: await this.voiding.ask(actor, id, request.reason) };
  }

  /** Asks that an announced outcome be annulled; chair and supervisor confirm. Gives the id of the request. */
  @Post('ballots/:id/annul')
  @Access('secretary')
  async annul(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ReasonRequest,
  ): Promise<CreatedView> {
    return { id: await this.annulling.ask(actor, id, request.reason) };
  }

  /** Asks for a further round on the candidates named; chair and supervisor confirm. Gives the id of the request. */
  @Post('ballots/:id/rounds')
  @Access('secretary')
  async round(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: NewRoundRequest,
  ): Promise<CreatedView> {
    return { id: await this.rounds.ask(actor, id, request) };
  }

  /** Drafts again a round that was confirmed and whose draft was removed; nobody is asked again. Gives the id of the draft. */
  @Post('ballots/:id/rounds/confirmed')
  @Access('secretary')
  async redraft(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: RedraftRoundRequest,
  ): Promise<CreatedView> {
    return { id: await this.rounds.redraft(actor, id, request) };
  }

  /** Ballots of ended meetings of the same review that a further round in this meeting may follow, the latest meeting first. */
  @Get('meetings/:id/earlier-ballots')
  @Access('secretary')
  earlier(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<EarlierBallotView[]> {
    return this.rounds.earlier(actor, id);
  }

  /** Whom a further round may name, in the order of the ballot's paper; nobody where a later round has everybody. */
  @Get('ballots/:id/candidates')
  @Access('secretary')
  candidates(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BallotCandidateView[]> {
    return this.rounds.candidates(actor, id);
  }
}
