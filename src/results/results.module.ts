import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PrintedSheet } from './entities/printed-sheet.entity.js';
import { SheetSignature } from './entities/sheet-signature.entity.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { IdentityModule } from '../identity/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { AnnouncedResults } from './announced-results.js';
import { PublicityService } from './publicity.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsReader } from './results.reader.js';
import { ResultsStore } from './results.store.js';
import { SignatureMarks } from './signature-marks.js';
import { SigningController } from './signing.controller.js';
import { SigningService } from './signing.service.js';
import { TallySheetsService } from './tally-sheets.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([PrintedSheet, SheetSignature]),
    AuditModule,
    BallotsModule,
    DossiersModule,
    IdentityModule,
    MeetingsModule,
  ],
  controllers: [ResultsController, SigningController],
  providers: [
    AnnouncedResults,
    PublicityService,
    ResultsReader,
    ResultsStore,
    SignatureMarks,
    SigningService,
    TallySheetsService,
  ],
})
export class ResultsModule {}
