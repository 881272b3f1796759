/**
 * One socket to one meeting as one audience. Joins again after every reconnect, keeps a store that React can subscribe to,
 * and sends a paper with the same bytes until it is answered.
 */
import { io, type Socket } from 'socket.io-client';
import type { Answer, CastReceipt, CastRequest, Joined, LiveCommands, LiveEvents } from '../../../src/contract/live.js';
import { HeldResult } from '../../../src/contract/shown-result.js';
import type { Audience } from '../../../src/contract/vocabulary.js';
import { NOTHING_YET, reduceLive, type EndReason, type LiveEvent, type MeetingLive } from './meeting-state.js';

export type LiveSocket = Pick<
  Socket<LiveEvents, LiveCommands>,
  'on' | 'emit' | 'disconnect' | 'connect' | 'connected' | 'active'
>;

const ANSWER_WITHIN = 15_000;
const RETRY_AFTER = 1_200;
/** What the server answers to a socket without a session, by why there is none. */
const NOBODY: Readonly<Record<string, EndReason>> = {
  'access.signed-out': 'signed-out',
  'access.seat-moved': 'taken-over',
};
const FAULT = 'server.unexpected';
/** Refusals that say 'not now' rather than 'no'. */
const PASSING = new Set<string>(['server.busy', 'cast.in-progress']);
/** Refusals by which a hall screen is paired no more. It bears everything else: nobody is there to ask again. */
const UNPAIRED = new Set<string>(['resource.not-found', 'access.signed-out']);
/** A fault of the server's may pass once; after as many as these the person is told. */
const FAULTS_BORNE = 2;

const passes = (code: string, faults: number): boolean =>
  PASSING.has(code) || (code === FAULT && faults <= FAULTS_BORNE);

/** Opens a socket; replaced in fixture mode and in tests. */
export const socketSource = {
  open: (): LiveSocket =>
    io('/live', { path: '/api/live', transports: ['websocket'], reconnectionDelayMax: 3_000, timeout: 8_000 }),
};

export class MeetingConnection {
  private state: MeetingLive = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private socket: LiveSocket | null = null;
  private closed = false;
  private readonly results = new HeldResult();
  private joining = false;
  private joinAgain = false;
  private joinFaults = 0;

  constructor(
    private readonly meetingId: string,
    private readonly audience: Audience,
    private readonly onClose: () => void = () => undefined,
  ) {}

  /** The state now; a new object after every change. */
  readonly snapshot = (): MeetingLive => this.state;

  /** Opens the socket with the first listener and closes it soon after the last one left. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.socket && !this.closed) this.listen();
    return () => {
      this.listeners.delete(listener);
      // React leaves and comes back at once when a page is shown again; that must not drop the connection.
      setTimeout(() => this.listeners.size === 0 && this.close(), 200);
    };
  };

  readonly dispatch = (event: LiveEvent): void => {
    this.state = reduceLive(this.state, event);
    for (const listener of this.listeners) listener();
  };

  /**
   * Sends a paper until the server answers it: the same bytes after every reconnect, so the receipt is the same too. A fault
   * that stays (`server.unexpected`) is answered as it is: it decides nothing about the paper.
   */
  async cast(request: CastRequest): Promise<Answer<CastReceipt>> {
    let faults = 0;
    while (!this.closed) {
      if (this.state.link === 'joined') {
        const answer = await this.castOnce(request);
        if (answer?.ok === false && answer.problem.code === FAULT) faults += 1;
        if (answer !== null && (answer.ok || !passes(answer.problem.code, faults))) return answer;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
    throw new Error('the page was left before the paper was answered');
  }

  close(): void {
    this.stop();
    this.onClose();
  }

  private stop(): void {
    this.closed = true;
    this.socket?.disconnect();
  }

  private listen(): void {
    const socket = socketSource.open();
    this.socket = socket;
    socket.on('connect', () => {
      // an answer that was on its way over the connection before this one never comes
      this.joining = false;
      this.join();
    });
    socket.on('disconnect', () => this.lost());
    socket.on('connect_error', ({ message }) => {
      const ended = NOBODY[message];
      if (ended === undefined) this.lost();
      else this.end(ended);
    });
    socket.on('slow', (pushed) => {
      const snapshot = this.results.whole(pushed);
      if (snapshot === null) this.join();
      else this.dispatch({ type: 'slow', snapshot });
    });
    socket.on('fast', (snapshot) => this.dispatch({ type: 'fast', snapshot, now: Date.now() }));
    socket.on('personal', (snapshot) => this.dispatch({ type: 'personal', snapshot }));
    socket.on('ended', ({ reason }) => this.end(reason));
    if (socket.connected) this.join();
  }

  /** The socket comes back by itself after a lost network, but not where the server ended or refused it: then we ask again. */
  private lost(): void {
    this.dispatch({ type: 'lost' });
    if (this.socket?.active === false) setTimeout(() => this.closed || this.socket?.connect(), RETRY_AFTER);
  }

  /** For good. The page keeps showing why for as long as it is open: only leaving it lets a new connection begin. */
  private end(reason: EndReason): void {
    this.dispatch({ type: 'ended', reason });
    this.stop();
  }

  /** One at a time. What asks for another one meanwhile may be about something later than this one's answer. */
  private join(): void {
    if (this.joining) {
      this.joinAgain = true;
      return;
    }
    [this.joining, this.joinAgain] = [true, false];
    this.socket?.emit('join', { meetingId: this.meetingId, audience: this.audience }, (answer) => this.joined(answer));
  }

  private joined(answer: Answer<Joined>): void {
    this.joining = false;
    if (answer.ok) {
      this.joinFaults = 0;
      this.results.join(answer.value);
      this.dispatch({ type: 'joined', joined: answer.value, now: Date.now() });
      if (this.joinAgain) this.join();
    } else if (this.asksAgain(answer.problem.code, ++this.joinFaults)) {
      setTimeout(() => !this.closed && this.socket?.connected && this.join(), RETRY_AFTER);
    } else this.dispatch({ type: 'refused', problem: answer.problem });
  }

  private asksAgain(code: string, faults: number): boolean {
    return this.audience === 'hall' ? !UNPAIRED.has(code) : passes(code, faults);
  }

  private castOnce(request: CastRequest): Promise<Answer<CastReceipt> | null> {
    return new Promise((resolve) => {
      const settle = (answer: Answer<CastReceipt> | null): void => {
        clearTimeout(late);
        stop();
        resolve(answer);
      };
      const late = setTimeout(() => settle(null), ANSWER_WITHIN);
      const stop = this.subscribe(() => this.state.link !== 'joined' && settle(null));
      this.socket?.emit('cast', request, settle);
    });
  }
}

const open = new Map<string, MeetingConnection>();

/** The connection of this page to a meeting as an audience: one, however many parts of the page listen. */
export function connectionTo(meetingId: string, audience: Audience): MeetingConnection {
  const key = `${audience}/${meetingId}`;
  const held = open.get(key);
  if (held) return held;
  const made: MeetingConnection = new MeetingConnection(meetingId, audience, () => {
    if (open.get(key) === made) open.delete(key);
  });
  open.set(key, made);
  return made;
}
