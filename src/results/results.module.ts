import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MinutesReopening } from './entities/minutes-reopening.entity.js';
import { MinutesSignature } from './entities/minutes-signature.entity.js';
import { MinutesText } from './entities/minutes-text.entity.js';
import { MinutesVersion } from './entities/minutes-version.entity.js';
import { PrintedMinutes } from './entities/printed-minutes.entity.js';
import { PrintedSheet } from './entities/printed-sheet.entity.js';
import { SheetSignature } from './entities/sheet-signature.entity.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { ConfirmationsModule } from '../confirmations/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { IdentityModule } from '../identity/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { AnnouncedBallotsService } from './announced-ballots.service.js';
import { AnnouncedResults } from './announced-results.js';
import { DocumentSigning } from './signing/document-signing.js';
import { MinutesAccess } from './minutes/minutes-access.js';
import { MinutesComposing } from './minutes/minutes-composing.js';
import { MinutesDocumentsService } from './minutes/minutes-documents.service.js';
import { MinutesSigningService } from './minutes/minutes-signing.service.js';
import { MinutesTextVault } from './minutes/minutes-texts.js';
import { MinutesVersions } from './minutes/minutes-versions.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { MinutesReader } from './minutes/minutes.reader.js';
import { MinutesService } from './minutes/minutes.service.js';
import { MinutesStore } from './minutes/minutes.store.js';
import { PublicityService } from './publicity.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsReader } from './results.reader.js';
import { ResultsStore } from './results.store.js';
import { SheetSigners } from './signing/sheet-signers.js';
import { SignatureMarks } from './signing/signature-marks.store.js';
import { SigningController } from './signing/signing.controller.js';
import { SigningService } from './signing/signing.service.js';
import { TallySheetsService } from './tally-sheets.service.js';
import { UnsignedSheetsController } from './signing/unsigned-sheets.controller.js';
import { UnsignedSheetsService } from './signing/unsigned-sheets.service.js';
import { WaitingSignaturesController } from './signing/waiting-signatures.controller.js';
import { WaitingSignaturesService } from './signing/waiting-signatures.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      MinutesReopening,
      MinutesSignature,
      MinutesText,
      MinutesVersion,
      PrintedMinutes,
      PrintedSheet,
      SheetSignature,
    ]),
    AuditModule,
    BallotsModule,
    ConfirmationsModule,
    DossiersModule,
    IdentityModule,
    MeetingsModule,
  ],
  controllers: [
    MinutesController,
    ResultsController,
    SigningController,
    UnsignedSheetsController,
    WaitingSignaturesController,
  ],
  providers: [
    AnnouncedBallotsService,
    AnnouncedResults,
    DocumentSigning,
    MinutesAccess,
    MinutesComposing,
    MinutesDocumentsService,
    MinutesReader,
    MinutesService,
    MinutesSigningService,
    MinutesStore,
    MinutesTextVault,
    MinutesVersions,
    PublicityService,
    ResultsReader,
    ResultsStore,
    SheetSigners,
    SignatureMarks,
    SigningService,
    TallySheetsService,
    UnsignedSheetsService,
    WaitingSignaturesService,
  ],
})
export class ResultsModule {}
