import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PrintedSheet } from './entities/printed-sheet.entity.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { AnnouncedResults } from './announced-results.js';
import { PublicityService } from './publicity.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsReader } from './results.reader.js';
import { ResultsStore } from './results.store.js';
import { TallySheetsService } from './tally-sheets.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PrintedSheet]), AuditModule, BallotsModule, DossiersModule],
  controllers: [ResultsController],
  providers: [AnnouncedResults, PublicityService, ResultsReader, ResultsStore, TallySheetsService],
})
export class ResultsModule {}
