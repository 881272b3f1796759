import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { CreatedView } from '../../platform/http/created.view.js';
import { CommitteesReader } from './committees.reader.js';
import { CommitteesService } from './committees.service.js';
import { FilingService } from './filing.service.js';
import { RecordFilingRequest, SetLeastMembersRequest } from '../requests/filing.request.js';
import { FoundCommitteeRequest } from '../requests/found-committee.request.js';
import { OpenReviewRequest } from '../requests/open-review.request.js';
import { MembersReader } from '../members/members.reader.js';
import { MemberQuery } from '../requests/member.query.js';
import { MemberPageView } from '../views/member.view.js';
import { CommitteeDetailView, CommitteeNameView, CommitteeView, ReviewDetailView } from '../views/committee.view.js';

@Controller()
export class CommitteesController {
  constructor(
    private readonly committees: CommitteesService,
    private readonly reader: CommitteesReader,
    private readonly membersReader: MembersReader,
    private readonly filing: FilingService,
  ) {}

  /** The committees that the signed-in person works for, with their reviews. */
  @Get('committees')
  @Access('organizer', 'secretary', 'supervisor')
  list(@CurrentActor() actor: Actor): Promise<CommitteeView[]> {
    return this.reader.list(actor);
  }

  /** The committees by name, so that roles can be granted for one. */
  @Get('committee-names')
  @Access('security-administrator')
  names(): Promise<CommitteeNameView[]> {
    return this.reader.names();
  }

  @Post('committees')
  @Access('organizer')
  async found(@CurrentActor() actor: Actor, @Body() request: FoundCommitteeRequest): Promise<CreatedView> {
    return { id: await this.committees.found(actor, request) };
  }

  /** One committee with its filings and reviews. */
  @Get('committees/:id')
  @Access('organizer', 'secretary', 'supervisor')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CommitteeDetailView> {
    return this.reader.one(actor, id);
  }

  /** Records a filing, a renewal or a correction; the latest counts. */
  @Post('committees/:id/filings')
  @Access('organizer')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: RecordFilingRequest,
  ): Promise<CreatedView> {
    return { id: await this.filing.record(actor, id, request) };
  }

  /** Sets the smallest size that this committee may have. */
  @Post('committees/:id/least-members')
  @HttpCode(204)
  @Access('organizer')
  setLeast(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: SetLeastMembersRequest,
  ): Promise<void> {
    return this.filing.setLeast(actor, id, request.least);
  }

  /** Back to the smallest size that the rule says for this kind of committee. */
  @Delete('committees/:id/least-members')
  @HttpCode(204)
  @Access('organizer')
  dropLeast(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.filing.setLeast(actor, id, null);
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
