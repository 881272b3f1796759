import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import { CreatedView } from '../http/created.view.js';
import { IdPipe } from '../http/id.pipe.js';
import { localeOf } from '../problems/translate.js';
import { Access, CurrentActor } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import type { UploadedFile } from '../spreadsheets/upload-reader.js';
import { writeXlsx } from '../spreadsheets/xlsx-writer.js';
import { attachment, XLSX_TYPE } from '../http/attachment.js';
import { ListFile, ListFileInterceptor } from './list-file.interceptor.js';
import { ListImportsReader } from './list-imports.reader.js';
import { ListImportsService } from './list-imports.service.js';
import { ListKinds } from './list-kind.js';
import { templateSheets } from './list-template.js';
import { ConfirmImportRequest } from './requests/confirm-import.request.js';
import { ListImportView } from './views/list-import.view.js';

@Controller()
export class ListsController {
  constructor(
    private readonly imports: ListImportsService,
    private readonly reader: ListImportsReader,
    private readonly kinds: ListKinds,
  ) {}

  /** Takes a list of `experts` or `candidates` (xlsx or CSV) and starts reading it. */
  @Post('reviews/:id/imports/:kind')
  @HttpCode(202)
  @Access('organizer')
  @UseInterceptors(ListFileInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Param('kind') kind: string,
    @ListFile() file: UploadedFile,
  ): Promise<CreatedView> {
    return { id: await this.imports.upload(actor, reviewId, kind, file) };
  }

  /** The preview of an uploaded list, or how far its import is. */
  @Get('imports/:id')
  @Access('organizer')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ListImportView> {
    return this.reader.view(await this.imports.find(actor, id), localeOf(language));
  }

  /** Imports the list, all of it or only its good rows. Confirming twice imports once. */
  @Post('imports/:id/confirm')
  @HttpCode(200)
  @Access('organizer')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ConfirmImportRequest,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ListImportView> {
    return this.reader.view(await this.imports.confirm(actor, id, request.onlyGoodRows), localeOf(language));
  }

  /** Forgets an uploaded list. */
  @Delete('imports/:id')
  @HttpCode(204)
  @Access('organizer')
  async discard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.imports.discard(actor, id);
  }

  /** An empty list to fill in, with an explanation of its columns. */
  @Get('lists/:kind/template.xlsx')
  @Access('organizer', 'secretary')
  @ApiProduces(XLSX_TYPE)
  async template(@Param('kind') kindName: string): Promise<StreamableFile> {
    const kind = this.kinds.get(kindName);
    return attachment({ content: await writeXlsx(templateSheets(kind)), fileName: `${kind.name}模板.xlsx` }, XLSX_TYPE);
  }
}
