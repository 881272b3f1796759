import { Controller, Get, Param, Query } from '@nestjs/common';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { CandidatesReader } from './candidates.reader.js';
import { CandidateQuery } from './requests/candidate.query.js';
import { CandidatePageView } from './views/candidate.view.js';

@Controller()
export class DossiersController {
  constructor(private readonly reader: CandidatesReader) {}

  /** Candidates of a review, searched, filtered, sorted and paged. */
  @Get('reviews/:id/candidates')
  @Access('organizer', 'secretary', 'supervisor')
  candidates(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) reviewId: string,
    @Query() query: CandidateQuery,
  ): Promise<CandidatePageView> {
    return this.reader.page(actor, reviewId, query);
  }
}
