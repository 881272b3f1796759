/**
 * The socket.io server: WebSocket only (so nodes need no sticky sessions), our own origin only, authenticated at the
 * handshake. Frames are bounded; the body of a paper is never logged.
 */
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace, type ServerOptions } from 'socket.io';
import { LIMITS } from '../../contract/limits.js';
import { LIVE_COMMANDS } from '../../contract/live.js';
import { problemOf } from '../../contract/problem.js';
import { Environment } from '../environment.js';
import { localeOf } from '../problems/translate.js';
import { sameOrigin } from '../security/origin.js';
import { SignIns } from '../security/sign-ins.js';
import { LIVE_NAMESPACE, LIVE_PATH } from './live-gateway.js';
import { LiveRooms, type LiveNamespace } from './live-rooms.js';
import type { LiveSocket } from './live-socket.js';
import { sessionRoom } from './rooms.js';

type NodesAdapter = Parameters<Server['adapter']>[0];

export class LiveAdapter extends IoAdapter {
  private server: Server | null = null;

  /** `nodes`: the adapter that carries events to other nodes; null on a single node. */
  constructor(
    private readonly application: INestApplication,
    private readonly nodes: NodesAdapter | null,
  ) {
    super(application);
  }

  /** One server for all gateways. */
  override create(port: number, options?: ServerOptions & { namespace?: string; server?: Server }): Server | Namespace {
    this.server ??= this.createIOServer(port);
    return options?.namespace === undefined ? this.server : this.server.of(options.namespace);
  }

  override createIOServer(_port: number): Server {
    const environment = this.application.get(Environment);
    const server = new Server(this.application.getHttpServer() as HttpServer, {
      path: LIVE_PATH,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: LIMITS.frameBytes,
      allowRequest: (request, decide) => {
        const { origin, host } = request.headers;
        decide(null, origin !== undefined && sameOrigin(origin, host, environment.publicOrigin));
      },
    });
    if (this.nodes !== null) server.adapter(this.nodes);
    const namespace = server.of(LIVE_NAMESPACE);
    this.authenticate(namespace);
    this.application.get(LiveRooms).attach(namespace as unknown as LiveNamespace, this.nodes !== null);
    return server;
  }

  private authenticate(namespace: Namespace): void {
    const signIns = this.application.get(SignIns);
    namespace.use((socket, next) => {
      const { cookie, 'accept-language': language } = socket.handshake.headers;
      Promise.all([signIns.actor(cookie), signIns.hallScreen(cookie)])
        .then(async ([actor, hallScreen]) => {
          if (actor === null && hallScreen === null) {
            next(new Error(await signIns.refusalOf(cookie)));
            return;
          }
          (socket as unknown as LiveSocket).data = { actor, hallScreen, locale: localeOf(language) };
          refuseUnknownCommands(socket as unknown as LiveSocket);
          next();
        })
        .catch(() => next(new Error('server.unexpected')));
    });
    namespace.on('connection', (socket) => this.keep(socket as unknown as LiveSocket));
  }

  /**
   * Whoever ends a session disconnects its sockets. One that was being let in meanwhile is not among them yet, so once it is, its
   * session is looked for again; no command is heard before.
   */
  private keep(socket: LiveSocket): void {
    const { actor } = socket.data;
    if (actor === null) return;
    const kept = this.isKept(socket, actor.sessionId)
      .then(async (lives) => {
        if (lives) return;
        socket.emit('ended', { reason: await this.whyEnded(socket) });
        socket.disconnect(true);
      })
      // the browser asks again, and then learns more
      .catch(() => socket.disconnect(true));
    socket.use((_command, next) => void kept.then(() => next()));
  }

  private async isKept(socket: LiveSocket, sessionId: string): Promise<boolean> {
    await socket.join(sessionRoom(sessionId));
    return (await this.application.get(SignIns).actor(socket.handshake.headers.cookie)) !== null;
  }

  /** R18: a device whose seat another one has taken is told that, as its next request would be. */
  private async whyEnded(socket: LiveSocket): Promise<'taken-over' | 'signed-out'> {
    const refusal = await this.application.get(SignIns).refusalOf(socket.handshake.headers.cookie);
    return refusal === 'access.seat-moved' ? 'taken-over' : 'signed-out';
  }
}

/** What no gateway listens to would be met with silence; whoever waits for an answer gets one. */
function refuseUnknownCommands(socket: LiveSocket): void {
  socket.use(([command, ...words], next) => {
    if (LIVE_COMMANDS.some((known) => known === command)) return next();
    const acknowledge = words.at(-1);
    if (typeof acknowledge === 'function')
      acknowledge({ ok: false, problem: problemOf('live.unknown-command', {}, socket.data.locale) });
  });
}
