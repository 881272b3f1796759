import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ExpertsModule } from '../experts/index.js';
import { IdentityModule } from '../identity/index.js';
import { CommitteeFacts } from './committee-facts.js';
import { CommitteesController } from './committees.controller.js';
import { CommitteesReader } from './committees.reader.js';
import { CommitteesService } from './committees.service.js';
import { ExpertMembership } from './expert-membership.js';

@Module({
  imports: [AuditModule, ExpertsModule, IdentityModule],
  controllers: [CommitteesController],
  providers: [CommitteeFacts, CommitteesReader, CommitteesService, ExpertMembership],
  exports: [CommitteeFacts],
})
export class CommitteesModule {}
