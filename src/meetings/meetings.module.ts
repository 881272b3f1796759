import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgendaItem } from './entities/agenda-item.entity.js';
import { AgendaItemCandidate } from './entities/agenda-item-candidate.entity.js';
import { Credential } from './entities/credential.entity.js';
import { HallPairing } from './entities/hall-pairing.entity.js';
import { Meeting } from './entities/meeting.entity.js';
import { MeetingEvent } from './entities/meeting-event.entity.js';
import { OfficerKey } from './entities/officer-key.entity.js';
import { PinRequest } from './entities/pin-request.entity.js';
import { RecusalAbsence } from './entities/recusal-absence.entity.js';
import { Recusal } from './entities/recusal.entity.js';
import { SeatCard } from './entities/seat-card.entity.js';
import { Seat } from './entities/seat.entity.js';
import { AuditModule } from '../audit/index.js';
import { CommitteesModule } from '../committees/index.js';
import { ConfirmationsModule } from '../confirmations/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { AgendaReader } from './agenda/agenda.reader.js';
import { AgendaService } from './agenda/agenda.service.js';
import { AgendaStepsService } from './agenda/agenda-steps.service.js';
import { AgendaStore } from './agenda/agenda.store.js';
import { AgendaWithdrawals } from './agenda/agenda-withdrawals.js';
import { IdentityModule } from '../identity/index.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { BallotsHook } from './ballots-of-meeting.js';
import { BreaksService } from './room/breaks.service.js';
import { CardCodes } from './cards/card-codes.js';
import { CardEntryController } from './cards/card-entry.controller.js';
import { CardEntryService } from './cards/card-entry.service.js';
import { PinRequestsController } from './cards/pin-requests.controller.js';
import { PinRequestsReader } from './cards/pin-requests.reader.js';
import { PinRequestExpiries } from './cards/pin-request-expiries.js';
import { PinRequestsService } from './cards/pin-requests.service.js';
import { PinRequestsStore } from './cards/pin-requests.store.js';
import { SeatCardsController } from './cards/seat-cards.controller.js';
import { SeatCardsReader } from './cards/seat-cards.reader.js';
import { SeatCardsService } from './cards/seat-cards.service.js';
import { SeatCardsStore } from './cards/seat-cards.store.js';
import { CodeAttempts } from './code-attempts.store.js';
import { ConfirmationPlace } from './confirmation-place.js';
import { HallController } from './hall/hall.controller.js';
import { HallEndings } from './hall/hall-endings.js';
import { HallReader } from './hall/hall.reader.js';
import { HallService } from './hall/hall.service.js';
import { HallStore } from './hall/hall.store.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingLog } from './meeting-log.store.js';
import { MeetingRecords } from './meeting-record.reader.js';
import { MeetingNumbers } from './meeting-numbers.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsGateway } from './room/meetings.gateway.js';
import { MeetingsReader } from './meetings.reader.js';
import { MeetingPlansService } from './meeting-plans.service.js';
import { MeetingsService } from './meetings.service.js';
import { MeetingsStore } from './meetings.store.js';
import { OfficerKeysService } from './officer-keys/officer-keys.service.js';
import { OfficerKeysStore } from './officer-keys/officer-keys.store.js';
import { PresidingReader } from './attendance/presiding.reader.js';
import { RecusalAbsencesService } from './recusals/recusal-absences.service.js';
import { RecusalsService } from './recusals/recusals.service.js';
import { RecusalsStore } from './recusals/recusals.store.js';
import { RoomActsController } from './room/room-acts.controller.js';
import { RoomReader } from './room/room.reader.js';
import { SeatDevices } from './attendance/seat-devices.store.js';
import { SeatsStore } from './attendance/seats.store.js';
import { SignInForSeatService } from './attendance/sign-in-for-seat.service.js';
import { SittingAccounts } from './attendance/sitting-accounts.reader.js';
import { DeskService } from './room/desk.service.js';
import { RoomService } from './room/room.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AgendaItem,
      AgendaItemCandidate,
      Credential,
      HallPairing,
      Meeting,
      MeetingEvent,
      OfficerKey,
      PinRequest,
      Recusal,
      RecusalAbsence,
      Seat,
      SeatCard,
    ]),
    AuditModule,
    CommitteesModule,
    ConfirmationsModule,
    DossiersModule,
    IdentityModule,
  ],
  controllers: [
    AgendaController,
    CardEntryController,
    HallController,
    MeetingsController,
    PinRequestsController,
    RoomActsController,
    SeatCardsController,
  ],
  providers: [
    AgendaReader,
    AgendaService,
    AgendaStepsService,
    AgendaStore,
    AgendaWithdrawals,
    AttendanceService,
    BallotsHook,
    BreaksService,
    CardCodes,
    CardEntryService,
    CodeAttempts,
    ConfirmationPlace,
    DeskService,
    HallEndings,
    HallReader,
    HallService,
    HallStore,
    MeetingFacts,
    MeetingLog,
    MeetingNumbers,
    MeetingRecords,
    MeetingsGateway,
    MeetingsReader,
    MeetingPlansService,
    MeetingsService,
    MeetingsStore,
    OfficerKeysService,
    OfficerKeysStore,
    PinRequestsReader,
    PinRequestsService,
    PinRequestExpiries,
    PinRequestsStore,
    PresidingReader,
    RecusalAbsencesService,
    RecusalsService,
    RecusalsStore,
    RoomReader,
    RoomService,
    SeatCardsReader,
    SeatCardsService,
    SeatCardsStore,
    SeatDevices,
    SeatsStore,
    SignInForSeatService,
    SittingAccounts,
  ],
  exports: [
    AgendaStepsService,
    AgendaWithdrawals,
    BallotsHook,
    MeetingFacts,
    MeetingLog,
    MeetingRecords,
    OfficerKeysService,
    SeatDevices,
    SeatsStore,
  ],
})
export class MeetingsModule {}
