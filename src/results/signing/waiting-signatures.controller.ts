import { Controller, Get, Header } from '@nestjs/common';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { WaitingSignaturesView } from '../views/signing.view.js';
import { WaitingSignaturesService } from './waiting-signatures.service.js';

/** The way back to what one still has to sign: presiding is no role, so the use case decides who sees what. */
@Controller('my/waiting-signatures')
export class WaitingSignaturesController {
  constructor(private readonly waiting: WaitingSignaturesService) {}

  /** Ended meetings whose tally sheets or minutes wait for the signed-in person's hand, newest first. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Access('signed-in')
  mine(@CurrentActor() actor: Actor): Promise<WaitingSignaturesView[]> {
    return this.waiting.mine(actor);
  }
}
