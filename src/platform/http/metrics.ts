/** Metrics of the process for operators: event loop, memory, requests. No label names a person, a seat or a ballot (R12). */
import { Injectable } from '@nestjs/common';
import { Registry, collectDefaultMetrics } from 'prom-client';

@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'pingshen_' });
  }

  read(): Promise<string> {
    return this.registry.metrics();
  }
}
