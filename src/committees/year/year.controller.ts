import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { MembersService } from '../members/members.service.js';
import {
  ChangePositionRequest,
  ChooseSettingsRequest,
  LeaveRequest,
  OverrideDeadlineRequest,
  SetCalendarRequest,
} from '../requests/year.request.js';
import { SettingsView, YearView } from '../views/year.view.js';
import { YearReader } from './year.reader.js';
import { YearService } from './year.service.js';
import { OverridesService } from './overrides.service.js';
import { CreatedView } from '../../platform/http/created.view.js';

@Controller()
export class YearController {
  constructor(
    private readonly reader: YearReader,
    private readonly years: YearService,
    private readonly members: MembersService,
    private readonly overrides: OverridesService,
  ) {}

  /** The year of a review: its stages with deadlines and numbers. */
  @Get('reviews/:id/year')
  @Access('organizer', 'secretary', 'supervisor')
  year(@CurrentActor() actor: Actor, @Param('id', IdPipe) reviewId: string): Promise<YearView> {
    return this.reader.year(actor, reviewId);
  }

  @Post('reviews/:id/calendar')
  @HttpCode(204)
  @Access('organizer')
  setCalendar(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: SetCalendarRequest,
  ): Promise<void> {
    return this.years.setCalendar(actor, reviewId, request);
  }

  /** Asks that a deadline be put off (R32); a second organizer confirms. Gives the id of the request. */
  @Post('reviews/:id/deadline-overrides')
  @Access('organizer')
  async override(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: OverrideDeadlineRequest,
  ): Promise<CreatedView> {
    return { id: await this.overrides.ask(actor, reviewId, request) };
  }

  /** The rules of the review's meetings. */
  @Get('reviews/:id/settings')
  @Access('organizer', 'secretary', 'supervisor')
  settings(@CurrentActor() actor: Actor, @Param('id', IdPipe) reviewId: string): Promise<SettingsView> {
    return this.reader.settings(actor, reviewId);
  }

  @Post('reviews/:id/settings')
  @HttpCode(204)
  @Access('organizer')
  choose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Body() request: ChooseSettingsRequest,
  ): Promise<void> {
    return this.years.choose(actor, reviewId, request);
  }

  @Post('members/:id/position')
  @HttpCode(204)
  @Access('organizer')
  changePosition(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) memberId: string,
    @Body() request: ChangePositionRequest,
  ): Promise<void> {
    return this.members.changePosition(actor, memberId, request.position);
  }

  @Post('members/:id/leave')
  @HttpCode(204)
  @Access('organizer')
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) memberId: string,
    @Body() request: LeaveRequest,
  ): Promise<void> {
    return this.members.leave(actor, memberId, request.reason);
  }

  /** Takes a member back who had left. */
  @Post('members/:id/return')
  @HttpCode(204)
  @Access('organizer')
  rejoin(@CurrentActor() actor: Actor, @Param('id', IdPipe) memberId: string): Promise<void> {
    return this.members.rejoin(actor, memberId);
  }
}
