import { Body, Controller, Get, Header, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { attachment } from '../../platform/http/attachment.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { AuditTrailReader } from './audit-trail.reader.js';
import { AuditTrailService } from './audit-trail.service.js';
import { LooksReader } from './looks.reader.js';
import { AuditExport, AuditQuery } from '../requests/audit.query.js';
import { SeeEventsRequest } from '../requests/see-events.request.js';
import { AuditChoicesView, AuditPageView, LooksView, UnreadView } from '../views/audit.view.js';

const CSV_TYPE = 'text/csv';

/** The auditor: reads the audit log, and changes nothing but what the own eyes have seen. */
@Controller()
export class AuditTrailController {
  constructor(
    private readonly reader: AuditTrailReader,
    private readonly trail: AuditTrailService,
    private readonly looks: LooksReader,
  ) {}

  @Get('audit-events')
  @Access('auditor')
  page(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPageView> {
    return this.reader.page(actor, query);
  }

  @Get('audit-events/choices')
  @Access('auditor')
  choices(): Promise<AuditChoicesView> {
    return this.reader.choices();
  }

  /** How many unlocks and changes of roles were not taken note of yet (R23). */
  @Get('audit-events/unread')
  @Access('auditor')
  async unread(@CurrentActor() actor: Actor): Promise<UnreadView> {
    return { count: await this.reader.unread(actor) };
  }

  /** Who looked at sealed fields within the last 24 hours, and how often (R55). */
  @Get('audit-events/looks')
  @Access('auditor')
  looksLately(): Promise<LooksView[]> {
    return this.looks.lately();
  }

  /** Takes note of events (R23). */
  @Post('audit-events/seen')
  @HttpCode(204)
  @Access('auditor')
  async see(@CurrentActor() actor: Actor, @Body() request: SeeEventsRequest): Promise<void> {
    await this.trail.see(actor, request.ids);
  }

  /** What the filter finds, as a file. */
  @Get('audit-events.csv')
  @Access('auditor')
  @ApiProduces(CSV_TYPE)
  @Header('Cache-Control', 'no-store')
  async export(@CurrentActor() actor: Actor, @Query() filter: AuditExport): Promise<StreamableFile> {
    const content = Buffer.from(await this.trail.export(actor, filter));
    return attachment({ content, fileName: filter.lang === 'en' ? 'audit-log.csv' : '审计日志.csv' }, CSV_TYPE);
  }
}
