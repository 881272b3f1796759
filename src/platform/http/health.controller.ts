import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '../database/database.js';
import { Access } from '../security/access.js';
import { Metrics } from './metrics.js';

/** For operators and load balancers, outside `/api`. Tells nothing about meetings or people. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @Access('public')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: its database answers. */
  @Get('health/ready')
  @Access('public')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.read('select 1');
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ok' };
  }

  /** Process metrics for Prometheus. */
  @Get('metrics')
  @Access('public')
  @Header('Content-Type', 'text/plain; version=0.0.4')
  read(): Promise<string> {
    return this.metrics.read();
  }
}
