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
import { AnnouncedReader } from './announced.reader.js';
import { AnnouncingService } from './announcing.service.js';
import { AnnullingService } from './annulling.service.js';
import { AppendingService } from './appending.service.js';
import { BallotCache } from './ballot-cache.js';
import { BallotFacts } from './ballot-facts.js';
import { BallotStatesReader } from './ballot-states.reader.js';
import { BallotPlaces } from './ballot-places.js';
import { BallotNumbers } from './ballot-numbers.js';
import { BallotsController } from './ballots.controller.js';
import { BallotsGateway } from './ballots.gateway.js';
import { BallotsReader } from './ballots.reader.js';
import { BallotsStore } from './ballots.store.js';
import { CastingService } from './casting.service.js';
import { CheckedPapers } from './checking/checked-papers.js';
import { CheckingPool } from './checking/checking-pool.js';
import { CountedRecordReader } from './counted-record.reader.js';
import { ChainStore } from './chain.store.js';
import { ClosingService } from './closing.service.js';
import { DeviceChangesController } from './device-changes.controller.js';
import { DeviceChangesReader } from './device-changes.reader.js';
import { DeviceChangesService } from './device-changes.service.js';
import { DeviceChangesStore } from './device-changes.store.js';
import { ChangingDraftsService } from './changing-drafts.service.js';
import { DraftChecks } from './draft-checks.js';
import { DraftingService } from './drafting.service.js';
import { ExceptionsController } from './exceptions.controller.js';
import { DraftsStore } from './drafts.store.js';
import { FrozenBallotsReader } from './frozen-ballots.reader.js';
import { HeldBallots } from './held-ballots.reader.js';
import { Intake } from './intake.js';
import { NextRounds } from './next-rounds.js';
import { OpeningService } from './opening.service.js';
import { OpeningStore } from './opening.store.js';
import { OwnBallotsController } from './own-ballots.controller.js';
import { OwnBallotsReader } from './own-ballots.reader.js';
import { PanelRoster } from './panel-roster.js';
import { RecordReader } from './record.reader.js';
import { RecoveryService } from './recovery.service.js';
import { RecredentialingService } from './recredentialing.service.js';
import { RehearsingService } from './rehearsing.service.js';
import { RemindingService } from './reminding.service.js';
import { RoundsService } from './rounds.service.js';
import { RuleDepartures } from './rule-departures.js';
import { RoundsStore } from './rounds.store.js';
import { BallotSecretsVault } from './secrets.js';
import { StandingReader } from './standing.reader.js';
import { TallyingService } from './tallying.service.js';
import { VerifierController } from './verifier.controller.js';
import { VoidingService } from './voiding.service.js';
import { WithdrawingController } from './withdrawing.controller.js';
import { WithdrawingService } from './withdrawing.service.js';
import { WithdrawingStore } from './withdrawing.store.js';

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
    RecordReader,
    RecoveryService,
    RecredentialingService,
    RehearsingService,
    RemindingService,
    RoundsService,
    RoundsStore,
    RuleDepartures,
    StandingReader,
    TallyingService,
    VoidingService,
    WithdrawingService,
    WithdrawingStore,
  ],
  exports: [BallotFacts, HeldBallots],
})
export class BallotsModule {}
