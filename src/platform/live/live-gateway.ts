/**
 * Nest's global guards, pipes and filters do not reach gateways; this decorator binds the live ones, so that no gateway can
 * forget them. All gateways share one namespace and one path.
 */
import { UseFilters, UseGuards, UseInterceptors, UsePipes, applyDecorators } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { requestValidation } from '../problems/validation.js';
import { LiveAnswerInterceptor } from './live-answer.interceptor.js';
import { LiveGuard } from './live.guard.js';
import { LiveProblemFilter } from './live-problem.filter.js';

export const LIVE_NAMESPACE = '/live';
export const LIVE_PATH = '/api/live';

export const LiveGateway = () =>
  applyDecorators(
    WebSocketGateway({ namespace: LIVE_NAMESPACE }),
    UseGuards(LiveGuard),
    UseInterceptors(LiveAnswerInterceptor),
    UsePipes(requestValidation()),
    UseFilters(LiveProblemFilter),
  );
