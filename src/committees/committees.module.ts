import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Committee } from './entities/committee.entity.js';
import { DeadlineOverride } from './entities/deadline-override.entity.js';
import { CommitteeFiling } from './entities/committee-filing.entity.js';
import { Member } from './entities/member.entity.js';
import { Panel } from './entities/panel.entity.js';
import { PanelMember } from './entities/panel-member.entity.js';
import { Review } from './entities/review.entity.js';
import { ReviewSettings } from './entities/review-settings.entity.js';
import { AuditModule } from '../audit/index.js';
import { ConfirmationsModule } from '../confirmations/index.js';
import { ExpertsModule } from '../experts/index.js';
import { IdentityModule } from '../identity/index.js';
import { CandidatesHook } from './candidates-of-panels.js';
import { CommitteeFacts } from './committee-facts.js';
import { CommitteesController } from './committees.controller.js';
import { CommitteesReader } from './committees.reader.js';
import { CommitteesService } from './committees.service.js';
import { CommitteesStore } from './committees.store.js';
import { MemberLooksController } from './member-looks.controller.js';
import { DeadlinesStore } from './deadlines.store.js';
import { MembersReader } from './members.reader.js';
import { ExpertMembership } from './expert-membership.js';
import { InitialPasswordsController } from './initial-passwords.controller.js';
import { InitialPasswordsService } from './initial-passwords.service.js';
import { FilingService } from './filing.service.js';
import { MeetingTerms } from './meeting-terms.js';
import { MembersStore } from './members.store.js';
import { MembersService } from './members.service.js';
import { OverridesService } from './overrides.service.js';
import { PanelFacts } from './panel-facts.js';
import { PanelsController } from './panels.controller.js';
import { PanelsReader } from './panels.reader.js';
import { PanelsService } from './panels.service.js';
import { PanelsStore } from './panels.store.js';
import { ReviewDeadlines } from './review-deadlines.js';
import { ReviewNumbersHook } from './review-numbers.js';
import { ReviewSettingsStore } from './review-settings.store.js';
import { ReviewsStore } from './reviews.store.js';
import { YearController } from './year.controller.js';
import { YearReader } from './year.reader.js';
import { YearService } from './year.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Committee,
      CommitteeFiling,
      DeadlineOverride,
      Member,
      Panel,
      PanelMember,
      Review,
      ReviewSettings,
    ]),
    AuditModule,
    ConfirmationsModule,
    ExpertsModule,
    IdentityModule,
  ],
  controllers: [
    CommitteesController,
    InitialPasswordsController,
    MemberLooksController,
    PanelsController,
    YearController,
  ],
  providers: [
    CandidatesHook,
    CommitteeFacts,
    CommitteesReader,
    CommitteesService,
    CommitteesStore,
    DeadlinesStore,
    ExpertMembership,
    FilingService,
    InitialPasswordsService,
    MeetingTerms,
    MembersReader,
    MembersService,
    MembersStore,
    OverridesService,
    PanelFacts,
    PanelsReader,
    PanelsService,
    PanelsStore,
    ReviewDeadlines,
    ReviewNumbersHook,
    ReviewSettingsStore,
    ReviewsStore,
    YearReader,
    YearService,
  ],
  exports: [
    CandidatesHook,
    CommitteeFacts,
    InitialPasswordsService,
    MeetingTerms,
    PanelFacts,
    ReviewDeadlines,
    ReviewNumbersHook,
    ReviewsStore,
  ],
})
export class CommitteesModule {}
