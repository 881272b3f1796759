import { Controller, Get, Header, Param } from '@nestjs/common';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, ForCard } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { UnsignedSheetsService } from './unsigned-sheets.service.js';
import { UnsignedSheetView } from '../views/signing.view.js';

/** Tally sheets that wait for a hand: who presides or leads a panel signs by seat, so the use case decides who sees which. */
@Controller('meetings/:id/unsigned-sheets')
export class UnsignedSheetsController {
  constructor(private readonly unsigned: UnsignedSheetsService) {}

  /** Announced ballots whose sheet lacks a signature, in the order of their numbers. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  @ForCard('meeting')
  ofMeeting(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UnsignedSheetView[]> {
    return this.unsigned.ofMeeting(actor, id);
  }
}
