import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { LookRequest, SealedLooksService, SealedValueView } from '../../identity/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { MembersReader } from './members.reader.js';

@Controller()
export class MemberLooksController {
  constructor(
    private readonly looks: SealedLooksService,
    private readonly members: MembersReader,
  ) {}

  /** Shows a sealed number of a member in full, with a reason, recorded (R55). */
  @Post('members/:id/looks')
  @HttpCode(200)
  @Access('organizer')
  @Header('Cache-Control', 'no-store')
  look(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) memberId: string,
    @Body() request: LookRequest,
  ): Promise<SealedValueView> {
    return this.looks.look(actor, request, (tx) => this.members.personFor(tx, actor, memberId));
  }
}
