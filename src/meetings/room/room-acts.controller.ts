import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { BreaksService } from './breaks.service.js';
import { RecusalAbsencesService } from '../recusals/recusal-absences.service.js';
import { NameSeatsRequest } from '../requests/name-seats.request.js';
import { PauseMeetingRequest } from '../requests/pause-meeting.request.js';

/** What the secretary records of the room while the meeting runs. */
@Controller('meetings')
export class RoomActsController {
  constructor(
    private readonly breaks: BreaksService,
    private readonly absences: RecusalAbsencesService,
  ) {}

  @Post(':id/pause')
  @HttpCode(204)
  @Access('secretary')
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: PauseMeetingRequest,
  ): Promise<void> {
    return this.breaks.pause(actor, id, request);
  }

  @Post(':id/resume')
  @HttpCode(204)
  @Access('secretary')
  resume(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.breaks.resume(actor, id);
  }

  /** Seats that have left the room for the candidate spoken of now (R10). */
  @Post(':id/recused/leave')
  @HttpCode(204)
  @Access('secretary')
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: NameSeatsRequest,
  ): Promise<void> {
    return this.absences.leave(actor, id, request.seats);
  }

  /** Seats that are back in the room. */
  @Post(':id/recused/return')
  @HttpCode(204)
  @Access('secretary')
  comeBack(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: NameSeatsRequest,
  ): Promise<void> {
    return this.absences.comeBack(actor, id, request.seats);
  }
}
