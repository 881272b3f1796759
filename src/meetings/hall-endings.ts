/** Ends the pairings of hall screens some hours after their meeting. Every server looks; the first to find one ends it. */
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HallService } from './hall.service.js';

const EVERY_MILLISECONDS = 5 * 60 * 1000;

@Injectable()
export class HallEndings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Hall');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly hall: HallService) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.hall.endOver().then(
        () => undefined,
        (error: unknown) => this.logger.warn({ err: error }, 'pairings of hall screens could not be looked through'),
      );
    }, EVERY_MILLISECONDS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
