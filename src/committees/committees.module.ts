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
import { CandidatesHook } from './panels/candidates-of-panels.js';
import { CommitteeFacts } from './committee-facts.js';
import { CommitteesController } from './filing/committees.controller.js';
import { CommitteesReader } from './filing/committees.reader.js';
import { CommitteesService } from './filing/committees.service.js';
import { CommitteesStore } from './filing/committees.store.js';
import { MemberLooksController } from './members/member-looks.controller.js';
import { DeadlinesStore } from './year/deadlines.store.js';
import { MembersReader } from './members/members.reader.js';
import { ExpertMembership } from './members/expert-membership.js';
import { InitialPasswordsController } from './members/initial-passwords.controller.js';
import { InitialPasswordsService } from './members/initial-passwords.service.js';
import { FilingService } from './filing/filing.service.js';
import { MeetingTerms } from './meeting-terms.js';
import { MembersStore } from './members/members.store.js';
import { MembersService } from './members/members.service.js';
import { OverridesService } from './year/overrides.service.js';
import { PanelFacts } from './panels/panel-facts.js';
import { PanelsController } from './panels/panels.controller.js';
import { PanelsReader } from './panels/panels.reader.js';
import { PanelsService } from './panels/panels.service.js';
import { PanelsStore } from './panels/panels.store.js';
import { ReviewDeadlines } from './year/review-deadlines.js';
import { ReviewNumbersHook } from './year/review-numbers.js';
import { ReviewSettingsStore } from './year/review-settings.store.js';
import { ReviewsStore } from './year/reviews.store.js';
import { YearController } from './year/year.controller.js';
import { YearReader } from './year/year.reader.js';
import { YearService } from './year/year.service.js';

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
