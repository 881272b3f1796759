import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BallotCandidate } from './entities/ballot-candidate.entity.js';
import { BallotChain } from './entities/ballot-chain.entity.js';
import { BallotEventRow } from './entities/ballot-event.entity.js';
import { BallotRow } from './entities/ballot.entity.js';
import { BallotSeat } from './entities/ballot-seat.entity.js';
import { BallotTrustee } from './entities/ballot-trustee.entity.js';
import { DeviceChangeSignature } from './entities/device-change-signature.entity.js';
import { DeviceChange } from './entities/device-change.entity.js';
import { PaperAlpha } from './entities/paper-alpha.entity.js';
import { PaperRow } from './entities/paper.entity.js';
import { Tally } from './entities/tally.entity.js';
import { AuditModule } from '../audit/index.js';
import { CommitteesModule } from '../committees/index.js';
import { ConfirmationsModule } from '../confirmations/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { AgendaLinesReader } from './snapshots/agenda-lines.reader.js';
import { AnnouncedReader } from './closing/announced.reader.js';
import { AnnouncingService } from './closing/announcing.service.js';
import { AnnullingService } from './exceptions/annulling.service.js';
import { AppendingService } from './casting/appending.service.js';
import { BallotCache } from './ballot-cache.js';
import { BallotFacts } from './ballot-facts.js';
import { BallotStatesReader } from './ballot-states.reader.js';
import { BallotPlaces } from './ballot-places.js';
import { BallotNumbers } from './drafting/ballot-numbers.js';
import { BallotsController } from './ballots.controller.js';
import { BallotsGateway } from './casting/ballots.gateway.js';
import { BallotsReader } from './ballots.reader.js';
import { BallotsStore } from './ballots.store.js';
import { CastingService } from './casting/casting.service.js';
import { CheckedPapers } from './checking/checked-papers.js';
import { CheckingPool } from './checking/checking-pool.js';
import { CountedRecordReader } from './closing/counted-record.reader.js';
import { ChainStore } from './record/chain.store.js';
import { ClosingService } from './closing/closing.service.js';
import { DeviceChangesController } from './devices/device-changes.controller.js';
import { DeviceChangesReader } from './devices/device-changes.reader.js';
import { DeviceChangesService } from './devices/device-changes.service.js';
import { DeviceChangesStore } from './devices/device-changes.store.js';
import { ChangingDraftsService } from './drafting/changing-drafts.service.js';
import { DraftChecks } from './drafting/draft-checks.js';
import { DraftingService } from './drafting/drafting.service.js';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { DraftsStore } from './drafting/drafts.store.js';
import { FrozenBallotsReader } from './record/frozen-ballots.reader.js';
import { HeldBallots } from './record/held-ballots.reader.js';
import { Intake } from './casting/intake.js';
import { NextRounds } from './rounds/next-rounds.js';
import { OpeningService } from './opening/opening.service.js';
import { OpeningStore } from './opening/opening.store.js';
import { OwnBallotsController } from './history/own-ballots.controller.js';
import { OwnBallotsReader } from './history/own-ballots.reader.js';
import { PanelRoster } from './opening/panel-roster.js';
import { RecommendationsReader } from './snapshots/recommendations.reader.js';
import { RecordReader } from './record/record.reader.js';
import { RecoveryService } from './closing/recovery.service.js';
import { RecredentialingService } from './devices/recredentialing.service.js';
import { RehearsingService } from './drafting/rehearsing.service.js';
import { RemindingService } from './casting/reminding.service.js';
import { RoundsService } from './rounds/rounds.service.js';
import { RuleDepartures } from './drafting/rule-departures.js';
import { RoundsStore } from './rounds/rounds.store.js';
import { BallotSecretsVault } from './secrets.js';
import { SeatBallotsReader } from './snapshots/seat-ballots.reader.js';
import { StandingReader } from './standing.reader.js';
import { TallyingService } from './closing/tallying.service.js';
import { VerifierController } from './record/verifier.controller.js';
import { VoidingService } from './exceptions/voiding.service.js';
import { WithdrawingController } from './exceptions/withdrawing.controller.js';
import { WithdrawingService } from './exceptions/withdrawing.service.js';
import { WithdrawingStore } from './exceptions/withdrawing.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      BallotCandidate,
      BallotChain,
      BallotEventRow,
      BallotRow,
      BallotSeat,
      BallotTrustee,
      DeviceChange,
      DeviceChangeSignature,
      PaperAlpha,
      PaperRow,
      Tally,
    ]),
    AuditModule,
    CommitteesModule,
    ConfirmationsModule,
    DossiersModule,
    MeetingsModule,
  ],
  controllers: [
    BallotsController,
    DeviceChangesController,
    ExceptionsController,
    OwnBallotsController,
    VerifierController,
    WithdrawingController,
  ],
  providers: [
    AgendaLinesReader,
    AnnouncedReader,
    AnnouncingService,
    AnnullingService,
    AppendingService,
    BallotCache,
    BallotFacts,
    BallotNumbers,
    BallotPlaces,
    BallotStatesReader,
    BallotSecretsVault,
    BallotsGateway,
    BallotsReader,
    BallotsStore,
    CastingService,
    ChangingDraftsService,
    CheckedPapers,
    CheckingPool,
    ChainStore,
    ClosingService,
    CountedRecordReader,
    DeviceChangesReader,
    DeviceChangesService,
    DeviceChangesStore,
    DraftChecks,
    DraftingService,
    DraftsStore,
    FrozenBallotsReader,
    HeldBallots,
    Intake,
    NextRounds,
    OpeningService,
    OpeningStore,
    OwnBallotsReader,
    PanelRoster,
    RecommendationsReader,
    RecordReader,
    RecoveryService,
    RecredentialingService,
    RehearsingService,
    RemindingService,
    RoundsService,
    RoundsStore,
    RuleDepartures,
    SeatBallotsReader,
    StandingReader,
    TallyingService,
    VoidingService,
    WithdrawingService,
    WithdrawingStore,
  ],
  exports: [BallotFacts, HeldBallots],
})
export class BallotsModule {}
