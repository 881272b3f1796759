import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CreatedView } from '../../platform/http/created.view.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { PanelsReader } from './panels.reader.js';
import { PanelsService } from './panels.service.js';
import { LeadPanelRequest, NamePanelRequest, PlaceMembersRequest } from '../requests/panel.request.js';
import { PanelsView } from '../views/panel.view.js';

@Controller()
export class PanelsController {
  constructor(
    private readonly panels: PanelsService,
    private readonly reader: PanelsReader,
  ) {}

  /** The panels of a review with their members, and who is in none. */
  @Get('reviews/:id/panels')
  @Access('organizer', 'secretary', 'supervisor')
  ofReview(@CurrentActor() actor: Actor, @Param('id', IdPipe) reviewId: string): Promise<PanelsView> {
    return this.reader.ofReview(actor, reviewId);
  }

  @Post('reviews/:id/panels')
  @Access('organizer')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: NamePanelRequest,
  ): Promise<CreatedView> {
    return { id: await this.panels.add(actor, reviewId, request.name) };
  }

  /** Puts members into a panel, or into none. */
  @Post('reviews/:id/panel-members')
  @HttpCode(204)
  @Access('organizer')
  place(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: PlaceMembersRequest,
  ): Promise<void> {
    const panelId = request.panelId === 'none' ? null : request.panelId;
    return this.panels.placeMembers(actor, reviewId, panelId, request.memberIds);
  }

  @Post('panels/:id/name')
  @HttpCode(204)
  @Access('organizer')
  rename(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) panelId: string,
    @Body() request: NamePanelRequest,
  ): Promise<void> {
    return this.panels.rename(actor, panelId, request.name);
  }

  @Post('panels/:id/lead')
  @HttpCode(204)
  @Access('organizer')
  nameLead(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) panelId: string,
    @Body() request: LeadPanelRequest,
  ): Promise<void> {
    return this.panels.nameLead(actor, panelId, request.memberId);
  }

  @Delete('panels/:id/lead')
  @HttpCode(204)
  @Access('organizer')
  dropLead(@CurrentActor() actor: Actor, @Param('id', IdPipe) panelId: string): Promise<void> {
    return this.panels.nameLead(actor, panelId, null);
  }

  @Delete('panels/:id')
  @HttpCode(204)
  @Access('organizer')
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) panelId: string): Promise<void> {
    return this.panels.remove(actor, panelId);
  }
}
