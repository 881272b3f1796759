import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CreatedView } from '../platform/http/created.view.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { SeatPipe } from '../platform/http/seat.pipe.js';
import { Access, CurrentActor, ForCard } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { MeetingPlansService } from './meeting-plans.service.js';
import { MeetingsReader } from './meetings.reader.js';
import { MeetingsService } from './meetings.service.js';
import { OfficerKeysService } from './officer-keys/officer-keys.service.js';
import { RecusalsService } from './recusals/recusals.service.js';
import { ChangeAttendanceRequest } from './requests/change-attendance.request.js';
import { ChangeMeetingRequest, RemoveMeetingRequest } from './requests/change-meeting.request.js';
import { LogQuery } from './requests/log.query.js';
import { RecordRecusalRequest } from './requests/record-recusal.request.js';
import { RegisterOfficerKeyRequest } from './requests/register-officer-key.request.js';
import { RemoveRecusalRequest } from './requests/remove-recusal.request.js';
import { SetUpMeetingRequest } from './requests/set-up-meeting.request.js';
import { SignInForSeatRequest } from './requests/sign-in-for-seat.request.js';
import { SignInSeatRequest } from './requests/sign-in-seat.request.js';
import { RoomService } from './room/room.service.js';
import { SignInForSeatService } from './attendance/sign-in-for-seat.service.js';
import { LogLineView } from './views/log-line.view.js';
import { MeetingPlanView, MeetingView, MyMeetingsView } from './views/meeting.view.js';

@Controller()
export class MeetingsController {
  constructor(
    private readonly plans: MeetingPlansService,
    private readonly meetings: MeetingsService,
    private readonly attendance: AttendanceService,
    private readonly signInFor: SignInForSeatService,
    private readonly recusals: RecusalsService,
    private readonly officerKeys: OfficerKeysService,
    private readonly reader: MeetingsReader,
    private readonly room: RoomService,
  ) {}

  /** Meetings in which the signed-in person has something to do. */
  @Get('my/meetings')
  @Access('signed-in')
  mine(@CurrentActor() actor: Actor): Promise<MyMeetingsView> {
    return this.reader.mine(actor);
  }

  @Get('reviews/:id/meetings')
  @Access('organizer', 'secretary', 'supervisor')
  ofReview(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MeetingView[]> {
    return this.reader.ofReview(actor, id);
  }

  @Post('reviews/:id/meetings')
  @Access('organizer', 'secretary')
  async setUp(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SetUpMeetingRequest,
  ): Promise<CreatedView> {
    return { id: await this.plans.setUp(actor, id, request) };
  }

  /** What a meeting that has not begun says, to be changed. */
  @Get('meetings/:id/plan')
  @Access('organizer', 'secretary')
  plan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MeetingPlanView> {
    return this.plans.plan(actor, id);
  }

  /** Changes a meeting that has not begun. */
  @Put('meetings/:id')
  @HttpCode(204)
  @Access('organizer', 'secretary')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ChangeMeetingRequest,
  ): Promise<void> {
    return this.plans.change(actor, id, request);
  }

  /** Removes a meeting that has not begun. */
  @Post('meetings/:id/removal')
  @HttpCode(204)
  @Access('organizer', 'secretary')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RemoveMeetingRequest,
  ): Promise<void> {
    return this.plans.remove(actor, id, reason);
  }

  @Get('meetings/:id')
  @Access('organizer', 'secretary', 'supervisor')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MeetingView> {
    return this.reader.one(actor, id);
  }

  /** The side log, a page at a time, newest first. */
  @Get('meetings/:id/log')
  @Access('secretary', 'supervisor')
  log(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { before }: LogQuery,
  ): Promise<LogLineView[]> {
    return this.room.log(actor, id, before ?? null);
  }

  @Post('meetings/:id/start')
  @HttpCode(204)
  @Access('secretary')
  start(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.meetings.start(actor, id);
  }

  @Post('meetings/:id/end')
  @HttpCode(204)
  @Access('secretary')
  end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.meetings.end(actor, id);
  }

  /** Signs the actor's own seat in and registers the key that this browser made. */
  @Post('meetings/:id/sign-in')
  @HttpCode(204)
  @Access('signed-in')
  @ForCard('meeting')
  signIn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SignInSeatRequest,
  ): Promise<void> {
    return this.attendance.signIn(actor, id, request.credential);
  }

  /** Asks that a seat be signed in without a device; the supervisor confirms. Gives the id of the request. */
  @Post('meetings/:id/seats/:seat/sign-in')
  @Access('secretary')
  async signInForSeat(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('seat', SeatPipe) seat: number,
    @Body() request: SignInForSeatRequest,
  ): Promise<CreatedView> {
    return { id: await this.signInFor.ask(actor, id, seat, request.reason) };
  }

  @Post('meetings/:id/seats/:seat/attendance')
  @HttpCode(204)
  @Access('secretary')
  changeAttendance(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('seat', SeatPipe) seat: number,
    @Body() request: ChangeAttendanceRequest,
  ): Promise<void> {
    return this.attendance.change(actor, id, seat, request);
  }

  /** What one expert is recused from, for one reason: all of it or nothing. */
  @Post('meetings/:id/recusals')
  @HttpCode(204)
  @Access('secretary')
  recordRecusals(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: RecordRecusalRequest,
  ): Promise<void> {
    return this.recusals.record(actor, id, request);
  }

  @Post('meetings/:id/recusals/:seat/:candidateId/removal')
  @HttpCode(204)
  @Access('secretary')
  removeRecusal(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('seat', SeatPipe) seat: number,
    @Param('candidateId', IdPipe) candidateId: string,
    @Body() request: RemoveRecusalRequest,
  ): Promise<void> {
    return this.recusals.remove(actor, id, seat, candidateId, request.reason);
  }

  /** Registers the key that an officer's browser made, for an office that the actor holds. */
  @Post('meetings/:id/officer-keys')
  @HttpCode(204)
  @Access('signed-in')
  @ForCard('meeting')
  registerOfficerKey(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: RegisterOfficerKeyRequest,
  ): Promise<void> {
    return this.officerKeys.register(actor, id, request);
  }
}
