import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { LookRequest, SealedLooksService, SealedValueView } from '../identity/index.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { CandidatesReader } from './candidates.reader.js';

@Controller()
export class CandidateLooksController {
  constructor(
    private readonly looks: SealedLooksService,
    private readonly candidates: CandidatesReader,
  ) {}

  /** Shows a sealed number of a candidate in full, with a reason, recorded (R55). */
  @Post('candidates/:id/looks')
  @HttpCode(200)
  @Access('organizer')
  @Header('Cache-Control', 'no-store')
  look(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) candidateId: string,
    @Body() request: LookRequest,
  ): Promise<SealedValueView> {
    return this.looks.look(actor, request, (tx) => this.candidates.personFor(tx, actor, candidateId));
  }
}
