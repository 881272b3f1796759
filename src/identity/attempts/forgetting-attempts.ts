/** Removes counts of wrong passwords and codes that count no longer: names that were tried go after two days. */
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Repeated } from '../../platform/clock/repeated.js';
import { Database } from '../../platform/database/database.js';
import { SignInFailuresStore } from '../sign-in/sign-in-failures.store.js';
import { Attempts } from './attempts.store.js';

const EVERY_MILLISECONDS = 10 * 60 * 1000;

@Injectable()
export class ForgettingAttempts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('SignIn');
  private readonly sweeping = new Repeated(
    EVERY_MILLISECONDS,
    () => this.forget(),
    (error) => this.logger.warn({ err: error }, 'old counts of wrong passwords could not be removed'),
  );

  constructor(
    private readonly database: Database,
    private readonly failures: SignInFailuresStore,
    private readonly attempts: Attempts,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeping.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweeping.stop();
  }

  /** Removes all of it, a little at a time. */
  async forget(): Promise<void> {
    await this.database.write((tx) => this.attempts.forget(tx));
    while (await this.database.write((tx) => this.failures.forget(tx)));
  }
}
