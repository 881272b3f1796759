import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { PDF_TYPE, XLSX_TYPE, attachment } from '../platform/http/attachment.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncedBallotsService } from './announced-ballots.service.js';
import { PublicityService } from './publicity.service.js';
import { PublicityQuery } from './requests/publicity.query.js';
import { TallySheetsService } from './tally-sheets.service.js';
import { AnnouncedBallotView } from './views/announced-ballot.view.js';

@Controller()
export class ResultsController {
  constructor(
    private readonly tallySheets: TallySheetsService,
    private readonly publicity: PublicityService,
    private readonly announced: AnnouncedBallotsService,
  ) {}

  /** The ballots of a meeting that have a result, for the list of their documents. */
  @Get('meetings/:id/announced-ballots')
  @Header('Cache-Control', 'no-store')
  @Access('organizer', 'secretary', 'supervisor')
  announcedBallots(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AnnouncedBallotView[]> {
    return this.announced.ofMeeting(actor, id);
  }

  /** The tally sheet of an announced ballot; every copy after the first is marked as reprinted. */
  @Get('ballots/:id/tally-sheet.pdf')
  @Header('Cache-Control', 'no-store')
  @Access('organizer', 'secretary', 'supervisor')
  @ApiProduces(PDF_TYPE)
  async tallySheet(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return attachment(await this.tallySheets.print(actor, id), PDF_TYPE);
  }

  /** The publicity list of an announced ballot. */
  @Get('ballots/:id/publicity.xlsx')
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
