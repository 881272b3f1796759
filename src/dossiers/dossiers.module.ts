import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CandidateWithdrawal } from './entities/candidate-withdrawal.entity.js';
import { Candidate } from './entities/candidate.entity.js';
import { AuditModule } from '../audit/index.js';
import { CommitteesModule } from '../committees/index.js';
import { IdentityModule } from '../identity/index.js';
import { CandidateLists } from './candidate-lists.js';
import { CandidateLooksController } from './candidate-looks.controller.js';
import { CandidateWithdrawals } from './candidate-withdrawals.store.js';
import { CandidatesReader } from './candidates.reader.js';
import { CandidatesStore } from './candidates.store.js';
import { DossierFacts } from './dossier-facts.js';
import { DossiersController } from './dossiers.controller.js';
import { KnownCandidatesReader } from './known-candidates.reader.js';
import { PanelCandidatesController } from './panel-candidates.controller.js';
import { PanelCandidatesService } from './panel-candidates.service.js';
import { PanelCandidatesStore } from './panel-candidates.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([Candidate, CandidateWithdrawal]), AuditModule, CommitteesModule, IdentityModule],
  controllers: [CandidateLooksController, DossiersController, PanelCandidatesController],
  providers: [
    CandidateLists,
    CandidateWithdrawals,
    CandidatesReader,
    CandidatesStore,
    DossierFacts,
    KnownCandidatesReader,
    PanelCandidatesService,
    PanelCandidatesStore,
  ],
  exports: [CandidateWithdrawals, DossierFacts],
})
export class DossiersModule {}
