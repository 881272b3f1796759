import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

/** Every live command is answered by `{ok: true, value}`; refusals are answered by the filter. */
@Injectable()
export class LiveAnswerInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<{ ok: true; value: unknown }> {
    return next.handle().pipe(map((value: unknown) => ({ ok: true as const, value })));
  }
}
