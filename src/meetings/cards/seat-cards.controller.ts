import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Request } from 'express';
import { Environment } from '../../platform/environment.js';
import { PDF_TYPE, attachment } from '../../platform/http/attachment.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { NameSeatsRequest } from '../requests/name-seats.request.js';
import { SeatCardsView } from '../views/seat-card.view.js';
import { SeatCardsReader } from './seat-cards.reader.js';
import { SeatCardsService } from './seat-cards.service.js';

/** Seat cards at the secretary's desk (R19). */
@Controller('meetings/:id/seat-cards')
export class SeatCardsController {
  constructor(
    private readonly cards: SeatCardsService,
    private readonly reader: SeatCardsReader,
    private readonly environment: Environment,
  ) {}

  /** Every seat with the last card printed for it. */
  @Get()
  @Access('secretary', 'supervisor')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
  ): Promise<SeatCardsView> {
    return { address: this.addressFor(request), seats: await this.reader.ofMeeting(actor, id) };
  }

  /** Prints new cards for these seats and revokes their earlier ones; this answer is the only place the codes are readable. */
  @Post()
  @HttpCode(200)
  @Access('secretary')
  @ApiProduces(PDF_TYPE)
  @Header('Cache-Control', 'no-store')
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { seats }: NameSeatsRequest,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return attachment(await this.cards.print(actor, id, seats, this.addressFor(request)), PDF_TYPE);
  }

  /** Revokes the unused cards of these seats. */
  @Post('revoke')
  @HttpCode(204)
  @Access('secretary')
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { seats }: NameSeatsRequest,
  ): Promise<void> {
    return this.cards.revoke(actor, id, seats);
  }

  /** What stands on the cards: the address that people are told to open, or else the one that is open now. */
  private addressFor(request: Request): string {
    return this.environment.publicOrigin ?? `${request.protocol}://${request.headers.host ?? ''}`;
  }
}
