import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { PanelCandidatesService } from './panel-candidates.service.js';
import { PlaceBySpecialtyRequest, PlaceCandidatesRequest } from './requests/panel-candidates.request.js';
import { SpecialtyProposalView } from './views/panel-candidates.view.js';

@Controller()
export class PanelCandidatesController {
  constructor(private readonly service: PanelCandidatesService) {}

  /** Puts candidates into a panel, or into none. */
  @Post('reviews/:id/panel-candidates')
  @HttpCode(204)
  @Access('organizer')
  place(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: PlaceCandidatesRequest,
  ): Promise<void> {
    const panelId = request.panelId === 'none' ? null : request.panelId;
    return this.service.place(actor, reviewId, panelId, request.candidateIds);
  }

  /** Preview of putting candidates into panels by specialty. */
  @Get('reviews/:id/panel-candidates/by-specialty')
  @Access('organizer')
  proposal(@CurrentActor() actor: Actor, @Param('id', IdPipe) reviewId: string): Promise<SpecialtyProposalView[]> {
    return this.service.proposal(actor, reviewId);
  }

  /** Puts the candidates of the given specialties that are in no panel into panels, as previewed. */
  @Post('reviews/:id/panel-candidates/by-specialty')
  @HttpCode(204)
  @Access('organizer')
  placeBySpecialty(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: PlaceBySpecialtyRequest,
  ): Promise<void> {
    return this.service.placeBySpecialty(actor, reviewId, request.placements);
  }
}
