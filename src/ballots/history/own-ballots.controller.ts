import { Controller, Get } from '@nestjs/common';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { OwnBallotsReader } from './own-ballots.reader.js';
import { OwnBallotView } from '../views/own-ballot.view.js';

@Controller('my/ballots')
export class OwnBallotsController {
  constructor(private readonly reader: OwnBallotsReader) {}

  /** Ballots that are over and on whose roster the signed-in person stood, with the own receipts. */
  @Get()
  @Access('signed-in')
  mine(@CurrentActor() actor: Actor): Promise<OwnBallotView[]> {
    return this.reader.mine(actor);
  }
}
