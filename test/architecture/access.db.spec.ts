/**
 * Deny by default: every route and every live command says who may call it, and says it where the guard looks. All of them
 * are found through Nest itself, so that one registered anywhere is found here.
 */
import { Controller, Get, type ExecutionContext, type Type } from '@nestjs/common';
import { GUARDS_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import request from 'supertest';
import { LiveGateway } from '../../src/platform/live/live-gateway.js';
import { LiveGuard } from '../../src/platform/live/live.guard.js';
import { AccessGuard } from '../../src/platform/security/access.guard.js';
import { Access } from '../../src/platform/security/access.js';
import { Places } from '../../src/platform/security/places.js';
import { SignIns } from '../../src/platform/security/sign-ins.js';
import { Environment } from '../../src/platform/environment.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { classesOf, commandsOf, isGateway, routesOf } from '../support/entrances.js';

const reflector = new Reflector();
let served: TestApplication;
let controllers: Type[];
let providers: Type[];

beforeAll(async () => {
  served = await startApplication();
  controllers = classesOf(served, 'controllers');
  providers = classesOf(served, 'providers');
});
afterAll(() => served.close());

/** Entrances that nobody has declared, and gateways without the live guard. */
function open(targets: readonly Type[]): string[] {
  const undeclared = targets
    .flatMap((target) => [...routesOf(target), ...(isGateway(target) ? commandsOf(target) : [])])
    .filter(({ rule }) => rule === undefined);
  const unguarded = targets.filter(
    (target) =>
      isGateway(target) && !((Reflect.getMetadata(GUARDS_METADATA, target) ?? []) as unknown[]).includes(LiveGuard),
  );
  return [...undeclared.map(({ name }) => name), ...unguarded.map(({ name }) => name)];
}

it('finds routes and live commands', () => {
  expect(controllers.flatMap(routesOf).length).toBeGreaterThan(30);
  expect(
    providers
      .filter(isGateway)
      .flatMap(commandsOf)
      .map(({ name }) => name),
  ).toEqual(expect.arrayContaining(['BallotsGateway cast', 'MeetingsGateway join']));
});

it('knows for every route and live command who may call it', () => {
  expect(open([...controllers, ...providers])).toEqual([]);
});

it('sends whoever is not signed in away from everything that is not public', async () => {
  const server = served.application.getHttpServer();
  const wrong: string[] = [];
  for (const { name, rule, method, path } of controllers.flatMap(routesOf)) {
    if (rule === 'public' || rule === undefined) continue;
    const url = `/api${path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')}`;
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const { status, body } = await request(server)[verb](url).set('X-Pingshen', '1');
    if (status !== 401 || (body as { code?: string }).code !== 'access.signed-out')
      wrong.push(`${name}: ${method} ${url} ${status}`);
  }
  expect(wrong).toEqual([]);
});

describe('the enumeration notices', () => {
  @Controller('open')
  class OpenController {
    @Get()
    undeclared(): string {
      return '';
    }

    @Get('declared')
    @Access('public')
    declared(): string {
      return '';
    }
  }

  @LiveGateway()
  class OpenGateway {
    @SubscribeMessage('undeclared')
    undeclared(): void {}
  }

  @WebSocketGateway()
  class UnguardedGateway {
    @SubscribeMessage('declared')
    @Access('signed-in')
    declared(): void {}
  }

  it('what nobody has declared', () => {
    expect(open([OpenController, OpenGateway, UnguardedGateway])).toEqual([
      'OpenController.undeclared',
      'OpenGateway undeclared',
      'UnguardedGateway',
    ]);
  });

  it('and the guard refuses it', async () => {
    const { undeclared } = OpenController.prototype;
    const context = {
      getType: () => 'http',
      getHandler: () => undeclared,
      getClass: () => OpenController,
    } as unknown as ExecutionContext;
    const guard = new AccessGuard(reflector, served.get(SignIns), served.get(Environment), served.get(Places));
    await expect(guard.canActivate(context)).rejects.toMatchObject({ code: 'access.denied' });
  });
});
