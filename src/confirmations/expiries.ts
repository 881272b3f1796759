/**
 * Tells when an open request has run out, so that screens say so at that moment. Only a reminder: whether a request is still
 * open is judged from its row, and a node that dies loses nothing.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Repeated } from '../platform/clock/repeated.js';
import { ConfirmationsReader } from './confirmations.reader.js';

/** A moment after, so that the clock has surely passed it. */
const AFTER = 50;
/** How often requests are looked for that a node took which has died since. */
const SWEEP_MILLISECONDS = 60 * 1000;

@Injectable()
export class Expiries implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sweeping = new Repeated(
    SWEEP_MILLISECONDS,
    () => this.expectAll(),
    (error) => this.logger.error({ err: error }, 'requests that run out may have been missed'),
  );
  private readonly logger = new Logger('Expiries');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private due: (id: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly reader: ConfirmationsReader,
    private readonly clock: Clock,
  ) {}

  onDue(due: (id: string) => Promise<void>): void {
    this.due = due;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.expectAll();
    this.sweeping.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sweeping.stop();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** All that are open and that this process does not expect yet. */
  async expectAll(): Promise<void> {
    for (const request of await this.reader.waiting()) if (!this.timers.has(request.id)) this.expect(request);
  }

  expect({ id, expiresAt }: { id: string; expiresAt: Date }): void {
    this.forget(id);
    const wait = Math.max(0, expiresAt.getTime() - this.clock.now().getTime()) + AFTER;
    const timer = setTimeout(() => {
      this.timers.delete(id);
      this.due(id).catch((error: unknown) => this.logger.error({ err: error }, 'a request could not be ended'));
    }, wait);
    timer.unref();
    this.timers.set(id, timer);
  }

  forget(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }
}
