import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DOCX_TYPE, PDF_TYPE, attachment } from '../../platform/http/attachment.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { deviceOf } from '../../platform/security/device.js';
import { MinutesQuery } from '../requests/minutes.query.js';
import { FinishMinutesRequest, ReopenMinutesRequest, SaveMinutesTextRequest } from '../requests/minutes.request.js';
import { SignSheetRequest } from '../requests/sign-sheet.request.js';
import { MinutesStandingView, MinutesView, SavedTextView } from '../views/minutes.view.js';
import { SigningView } from '../views/signing.view.js';
import { MinutesDocumentsService } from './minutes-documents.service.js';
import { MinutesSigningService } from './minutes-signing.service.js';
import { MinutesService } from './minutes.service.js';

/** Minutes of a meeting: a seat that presides is no role, so the use case decides who may read and sign. */
@Controller('meetings/:id/minutes')
export class MinutesController {
  constructor(
    private readonly minutes: MinutesService,
    private readonly documents: MinutesDocumentsService,
    private readonly signing: MinutesSigningService,
  ) {}

  /** The finished version that stands, or the draft as of now. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  view(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MinutesView> {
    return this.minutes.view(actor, id);
  }

  /** Whether there is anything new. */
  @Get('standing')
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  standing(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MinutesStandingView> {
    return this.minutes.standing(actor, id);
  }

  /** Saves one typed part as a new revision. */
  @Post('texts')
  @Access('secretary')
  save(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SaveMinutesTextRequest,
  ): Promise<SavedTextView> {
    return this.minutes.save(actor, id, body);
  }

  @Post('finish')
  @HttpCode(204)
  @Access('secretary')
  finish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: FinishMinutesRequest,
  ): Promise<void> {
    return this.minutes.finish(actor, id, body);
  }

  @Post('reopen')
  @HttpCode(204)
  @Access('secretary')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenMinutesRequest,
  ): Promise<void> {
    return this.minutes.reopen(actor, id, body.reason);
  }

  /** The digest to be signed, who has signed, and which line is one's own. */
  @Get('signatures')
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  signatures(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SigningView> {
    return this.signing.view(actor, id);
  }

  /** Signs one's own line of the version that one was shown. */
  @Post('signatures')
  @HttpCode(204)
  @Access('signed-in')
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SignSheetRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.signing.sign(actor, id, body, deviceOf(request, response));
  }

  /** As a PDF; every copy of a finished version after the first is marked. */
  @Get('minutes.pdf')
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  @ApiProduces(PDF_TYPE)
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: MinutesQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.documents.file(actor, id, 'pdf', query.version), PDF_TYPE);
  }

  /** As a Word document, with the same content. */
  @Get('minutes.docx')
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  @ApiProduces(DOCX_TYPE)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: MinutesQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.documents.file(actor, id, 'docx', query.version), DOCX_TYPE);
  }
}
