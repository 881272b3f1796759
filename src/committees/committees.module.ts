import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { CommitteeFacts } from './committee-facts.js';
import { CommitteesController } from './committees.controller.js';
import { CommitteesReader } from './committees.reader.js';
import { CommitteesService } from './committees.service.js';

@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [CommitteesController],
  providers: [CommitteeFacts, CommitteesReader, CommitteesService],
  exports: [CommitteeFacts],
})
export class CommitteesModule {}
