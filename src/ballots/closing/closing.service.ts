/**
 * The close in two steps: intake stops at the click, then what was received before it is checked and recorded, then the
 * chain freezes. With the result at the close (R12) the announcement follows by itself.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { next } from '../../kernel/lifecycle.js';
import { AgendaStepsService, MeetingLog } from '../../meetings/index.js';
import { Announcements } from '../../platform/database/announcements.js';
import { Database } from '../../platform/database/database.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AnnouncingService } from './announcing.service.js';
import { BallotStatesReader } from '../ballot-states.reader.js';
import { BallotsStore } from '../ballots.store.js';
import { ChainStore } from '../record/chain.store.js';
import { DeviceChangesService } from '../devices/device-changes.service.js';
import { BALLOT_LIFECYCLE } from '../domain/lifecycle.js';
import { stageOf } from '../domain/panel-ballot.js';
import { VoidingService } from '../exceptions/voiding.service.js';
import { Intake } from '../casting/intake.js';

/** Milliseconds between questions to nodes that are still checking. */
const ASK_AGAIN = 100;

/** Milliseconds before a close that failed is tried again: the first time, and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 5_000;

/** A refusal would be the same the next time, except where the database was only busy. */
const isFinal = (error: unknown): boolean => error instanceof Refusal && error.code !== 'server.busy';

@Injectable()
export class ClosingService implements OnModuleInit, OnApplicationShutdown {
  private stopping = false;
  /** Ballots whose close this process is finishing. */
  private readonly underWay = new Set<string>();
  private readonly logger = new Logger('Closing');

  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly chain: ChainStore,
    private readonly log: MeetingLog,
    private readonly items: AgendaStepsService,
    private readonly devices: DeviceChangesService,
    private readonly intake: Intake,
    private readonly announcing: AnnouncingService,
    private readonly announcements: Announcements,
    private readonly audit: AuditLog,
    private readonly rooms: LiveRooms,
    private readonly states: BallotStatesReader,
    private readonly voiding: VoidingService,
  ) {}

  onModuleInit(): void {
    this.rooms.answerTo('intake', (ballotId) => this.intake.remaining(ballotId));
    this.voiding.whenLeft((ballotId) => {
      this.goOn(ballotId).catch((error: unknown) =>
        this.logger.error(
          { err: error, ballotId },
          'a result that waits for no answer any more is left to the recovery',
        ),
      );
    });
  }

  /** A result that was to appear at the close, and waited for the answer to whether the ballot is void. */
  private async goOn(ballotId: string): Promise<void> {
    const left = (await this.states.toFinish()).find(({ id }) => id === ballotId);
    if (left !== undefined) this.finishSurely(left.id, left.meetingId);
  }

  /** Stops the intake; answers at once, while the drain goes on and every screen shows how many are being checked. */
  async close(actor: Actor, ballotId: string): Promise<void> {
    const meetingId = await this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, ballotId));
      await this.devices.lapse(tx, meeting.id, ballotId);
      const ballot = await this.store.lock(tx, ballotId);
      const state = next(BALLOT_LIFECYCLE, ballot.state, 'close', 'secretary');
      if (state === null) throw new Refusal('ballot.wrong-state', { state: ballot.state });
      await this.store.stopIntake(tx, ballotId, state);
      await this.log.write(tx, meeting.id, {
        accountId: actor.accountId,
        type: 'ballot.closing',
        facts: { ballot: ballotId, title: ballot.title },
      });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'ballot.closing',
        stage: stageOf(ballot),
        facts: { ballot: ballotId },
      });
      return meeting.id;
    });
    this.finishSurely(ballotId, meetingId);
  }

  /**
   * Finishes a close in the background, again and again while the database is away or busy; what it finds settled it leaves, and
   * what this process is finishing already. The recovery asks for the same where a crash or a dead node has interrupted a close.
   */
  finishSurely(ballotId: string, meetingId: string): void {
    if (this.underWay.has(ballotId)) return;
    this.underWay.add(ballotId);
    const attempt = async (waited: number): Promise<void> => {
      try {
        await this.finish(ballotId, meetingId);
      } catch (error) {
        this.logger.error({ err: error, ballotId }, 'the close could not be finished');
        if (this.stopping || isFinal(error)) return;
        await pause(waited);
        await attempt(Math.min(2 * waited, LONGEST_WAIT));
      }
    };
    void attempt(FIRST_WAIT).finally(() => this.underWay.delete(ballotId));
  }

  onApplicationShutdown(): void {
    this.stopping = true;
  }

  /** Drains, freezes, and announces if the result appears at the close. Safe to run again after a crash at any point. */
  private async finish(ballotId: string, meetingId: string): Promise<void> {
    const ticking = setInterval(() => this.announcements.publish({ meetingId, part: 'fast' }), 250);
    try {
      await this.drained(ballotId);
    } finally {
      clearInterval(ticking);
    }
    const announce = await this.freeze(ballotId);
    this.intake.forget(ballotId);
    if (announce) await this.announcing.announceBySystem(ballotId);
  }

  /**
   * Resolves when no node is checking a paper that it received before the close. A node that answers no more has acknowledged
   * nothing that is not committed, so the close does not wait for it beyond the question's own time.
   */
  private async drained(ballotId: string): Promise<void> {
    for (;;) {
      await this.intake.drained(ballotId);
      const elsewhere = await this.rooms.askOthers('intake', ballotId).catch((error: unknown) => {
        this.logger.warn({ err: error, ballotId }, 'another node did not answer whether it is checking papers');
        return 0;
      });
      if (elsewhere === 0) return;
      await pause(ASK_AGAIN);
    }
  }

  /** Writes the close event over the papers that are recorded. Gives whether the result is to appear at once. */
  private async freeze(ballotId: string): Promise<boolean> {
    return this.database.write(async (tx) => {
      const place = await this.store.place(ballotId);
      if (place === null) return false;
      await this.log.lock(tx, place.meetingId);
      const ballot = await this.store.lock(tx, ballotId);
      const state = next(BALLOT_LIFECYCLE, ballot.state, 'freeze', 'system');
      if (state === null) return ballot.state === 'closed' && ballot.announce === 'close';
      const chain = await this.chain.lock(tx, ballotId);
      const closed = await this.chain.append(tx, ballotId, chain, { type: 'close', cast: chain.submitted });
      await this.store.freeze(tx, ballotId, state, closed.head);
      // R3: after the ballot of a panel the item's own is still to come
      if (ballot.agendaItemId !== null && ballot.panelId === null)
        await this.items.follow(tx, ballot.agendaItemId, 'close');
      await this.log.write(tx, ballot.meetingId, {
        accountId: null,
        type: 'ballot.closed',
        facts: { ballot: ballotId, title: ballot.title, submitted: chain.submitted },
      });
      await this.audit.record(tx, {
        accountId: null,
        type: 'ballot.closed',
        stage: stageOf(ballot),
        facts: { ballot: ballotId, submitted: chain.submitted },
      });
      return ballot.announce === 'close';
    });
  }
}
