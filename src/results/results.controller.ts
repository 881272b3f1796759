import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { PDF_TYPE, XLSX_TYPE, attachment } from '../platform/http/attachment.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { PublicityService } from './publicity.service.js';
import { PublicityQuery } from './requests/publicity.query.js';
import { TallySheetsService } from './tally-sheets.service.js';

@Controller('ballots')
export class ResultsController {
  constructor(
    private readonly tallySheets: TallySheetsService,
    private readonly publicity: PublicityService,
  ) {}

  /** The tally sheet of an announced ballot; every copy after the first is marked as reprinted. */
  @Get(':id/tally-sheet.pdf')
  @Header('Cache-Control', 'no-store')
  @Access('organizer', 'secretary', 'supervisor')
  @ApiProduces(PDF_TYPE)
  async tallySheet(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return attachment(await this.tallySheets.print(actor, id), PDF_TYPE);
  }

  /** The publicity list of an announced ballot. */
  @Get(':id/publicity.xlsx')
  @Header('Cache-Control', 'no-store')
  @Access('organizer', 'secretary')
  @ApiProduces(XLSX_TYPE)
  async publicityList(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PublicityQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.publicity.list(actor, id, query.order), XLSX_TYPE);
  }
}
