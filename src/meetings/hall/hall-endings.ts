/** Ends the pairings of hall screens some hours after their meeting. Every server looks; the first to find one ends it. */
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Repeated } from '../../platform/clock/repeated.js';
import { HallService } from './hall.service.js';

const EVERY_MILLISECONDS = 5 * 60 * 1000;

@Injectable()
export class HallEndings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Hall');
  private readonly looking: Repeated;

  constructor(hall: HallService) {
    this.looking = new Repeated(
      EVERY_MILLISECONDS,
      () => hall.endOver(),
      (error) => this.logger.warn({ err: error }, 'pairings of hall screens could not be looked through'),
    );
  }

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
