import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Committee } from './entities/committee.entity.js';
import { Member } from './entities/member.entity.js';
import { Review } from './entities/review.entity.js';
import { AuditModule } from '../audit/index.js';
import { ExpertsModule } from '../experts/index.js';
import { IdentityModule } from '../identity/index.js';
import { CommitteeFacts } from './committee-facts.js';
import { CommitteesController } from './committees.controller.js';
import { CommitteesReader } from './committees.reader.js';
import { CommitteesService } from './committees.service.js';
import { MembersReader } from './members.reader.js';
import { ExpertMembership } from './expert-membership.js';
import { InitialPasswordsController } from './initial-passwords.controller.js';
import { InitialPasswordsService } from './initial-passwords.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Committee, Member, Review]), AuditModule, ExpertsModule, IdentityModule],
  controllers: [CommitteesController, InitialPasswordsController],
  providers: [
    CommitteeFacts,
    CommitteesReader,
    CommitteesService,
    ExpertMembership,
    InitialPasswordsService,
    MembersReader,
  ],
  exports: [CommitteeFacts, InitialPasswordsService],
})
export class CommitteesModule {}
