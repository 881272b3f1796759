/**
 * After a crash, and again every few minutes, for another node may have died: a close that was under way is finished, a result
 * that was to appear at the close appears, and a key that outlived its tally is destroyed. Folders of trustees that are not
 * there are told at the start.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Repeated } from '../../platform/clock/repeated.js';
import { BallotStatesReader } from '../ballot-states.reader.js';
import { BallotsStore } from '../ballots.store.js';
import { ClosingService } from './closing.service.js';
import { BallotSecretsVault } from '../secrets.js';

const SWEEP_MILLISECONDS = 5 * 60 * 1000;

@Injectable()
export class RecoveryService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweeping = new Repeated(
    SWEEP_MILLISECONDS,
    () => this.sweep(),
    (error) => this.logger.error({ err: error }, 'closes or keys may have been left'),
  );
  private readonly logger = new Logger('Recovery');

  constructor(
    private readonly states: BallotStatesReader,
    private readonly store: BallotsStore,
    private readonly closing: ClosingService,
    private readonly secrets: BallotSecretsVault,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const absent = this.secrets.absent();
    if (absent.length > 0)
      this.logger.warn({ trustees: absent }, 'folders of trustees are not there; no ballot opens until they are');
    for (const id of await this.states.unfinished()) await this.tellMissing(id);
    await this.sweep();
    this.sweeping.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.sweeping.stop();
  }

  /** Closes that nobody finishes any more, and keys that are needed no more. */
  async sweep(): Promise<void> {
    // Not awaited: a large recount must not keep the server from answering.
    for (const { id, meetingId } of await this.states.toFinish()) this.closing.finishSurely(id, meetingId);
    await this.destroyLeftKeys();
  }

  /** Keys of ballots that are over, of whose destruction a lost answer, a full disk or an unplugged one kept us. */
  private async destroyLeftKeys(): Promise<void> {
    const held = await this.secrets.held();
    for (const id of await this.states.over(held))
      await this.secrets
        .destroy(id)
        .catch((error: unknown) =>
          this.logger.error({ err: error, ballotId: id }, 'a key that was left is still there'),
        );
  }

  private async tellMissing(ballotId: string): Promise<void> {
    const { lost, away } = await this.secrets.missing(ballotId, await this.store.trustees(ballotId));
    if (lost.length > 0 || away.length > 0) {
      // Not voided by a mere start, which may be that of a server without the folders of keys: the announcement finds the
      // same, and says so to the people in the room.
      this.logger.error({ ballotId, lost, away }, 'keys of this ballot are not in the key folders of this server');
    }
  }
}
