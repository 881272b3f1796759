import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IdPipe } from '../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../platform/security/access.js';
import type { Actor } from '../platform/security/actor.js';
import { CreatedView } from '../platform/http/created.view.js';
import { CommitteesReader } from './committees.reader.js';
import { CommitteesService } from './committees.service.js';
import { FoundCommitteeRequest } from './requests/found-committee.request.js';
import { OpenReviewRequest } from './requests/open-review.request.js';
import { MembersReader } from './members.reader.js';
import { MemberQuery } from './requests/member.query.js';
import { MemberPageView } from './views/member.view.js';
import { CommitteeView, ReviewDetailView } from './views/committee.view.js';

@Controller()
export class CommitteesController {
  constructor(
    private readonly committees: CommitteesService,
    private readonly reader: CommitteesReader,
    private readonly membersReader: MembersReader,
  ) {}

  /** The committees that the signed-in person works for, with their reviews. */
  @Get('committees')
  @Access('organizer', 'secretary', 'supervisor')
  list(@CurrentActor() actor: Actor): Promise<CommitteeView[]> {
    return this.reader.list(actor);
  }

  @Post('committees')
  @Access('organizer')
  async found(@CurrentActor() actor: Actor, @Body() request: FoundCommitteeRequest): Promise<CreatedView> {
    return { id: await this.committees.found(actor, request) };
  }

  @Post('committees/:id/reviews')
  @Access('organizer')
  async openReview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: OpenReviewRequest,
  ): Promise<CreatedView> {
    return { id: await this.committees.openReview(actor, id, request) };
  }

  /** Members of a review, searched, filtered, sorted and paged. */
  @Get('reviews/:id/members')
  @Access('organizer', 'secretary', 'supervisor')
  members(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: MemberQuery,
  ): Promise<MemberPageView> {
    return this.membersReader.page(actor, id, query);
  }

  @Get('reviews/:id')
  @Access('organizer', 'secretary', 'supervisor')
  review(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReviewDetailView> {
    return this.reader.review(actor, id);
  }
}
