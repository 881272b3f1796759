/** R19: a PIN typed at a seat card that nobody answers is over after its ten minutes, and what was typed is erased. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Repeated } from '../../platform/clock/repeated.js';
import { PinRequestsService } from './pin-requests.service.js';

const SWEEP_MILLISECONDS = 30 * 1000;

@Injectable()
export class PinRequestExpiries implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PinRequests');
  private readonly sweeping = new Repeated(
    SWEEP_MILLISECONDS,
    () => this.requests.expireDue(),
    (error) => this.logger.error({ err: error }, 'a PIN that was typed at a card could not be erased'),
  );

  constructor(private readonly requests: PinRequestsService) {}

  onApplicationBootstrap(): void {
    this.sweeping.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.sweeping.stop();
  }
}
