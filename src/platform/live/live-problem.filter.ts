import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { translate } from '../problems/translate.js';
import type { LiveSocket } from './live-socket.js';

type Acknowledge = (answer: unknown) => void;

/** A refused or failed live command answers its acknowledgement with the problem; without one there is nobody to tell. */
@Catch()
export class LiveProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Live');

  catch(error: unknown, host: ArgumentsHost): void {
    const socket = host.switchToWs().getClient<LiveSocket>();
    const requestId = randomUUID();
    const { problem, unexpected } = translate(error, socket.data.locale, requestId);
    if (unexpected) this.logger.error({ err: error, requestId }, 'unexpected error');
    const acknowledge = host.getArgs().find((argument): argument is Acknowledge => typeof argument === 'function');
    acknowledge?.({ ok: false, problem });
  }
}
