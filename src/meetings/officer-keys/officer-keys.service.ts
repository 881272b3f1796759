/** The officers' keys, made in their browsers; the ones in force are frozen into each manifest. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { MeetingLog } from '../meeting-log.store.js';
import { OfficerKeysStore } from './officer-keys.store.js';
import type { Officer, RegisterOfficerKeyRequest } from '../requests/register-officer-key.request.js';
import { SeatsStore } from '../attendance/seats.store.js';

@Injectable()
export class OfficerKeysService {
  constructor(
    private readonly database: Database,
    private readonly store: OfficerKeysStore,
    private readonly seats: SeatsStore,
    private readonly log: MeetingLog,
    private readonly hook: BallotsHook,
  ) {}

  /**
   * Puts the actor's key in force for an office that the actor holds, in place of the one before; in force already, nothing
   * changes. Each tab of a page has a key of its own and claims the office when somebody turns to it, so a key that another tab
   * has replaced comes back; a key of another account never does.
   */
  async register(actor: Actor, meetingId: string, request: RegisterOfficerKeyRequest): Promise<void> {
    if (!this.hook.ballots.acceptsKey(request.key)) throw new Refusal('credential.invalid');
    const key = Buffer.from(request.key, 'hex');
    const office = { meetingId, role: request.role };
    await this.database.write(async (tx) => {
      const meeting = await this.log.lock(tx, meetingId);
      if (!(await this.holdsOffice(tx, actor, meetingId, meeting.committeeId, request.role)))
        throw new Refusal('resource.not-found');
      const current = await this.store.current(tx, office);
      if (current?.equals(key) === true) return;
      await this.store.putInForce(tx, office, actor.accountId, key);
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: 'officer.key-registered',
        facts: { role: request.role },
      });
    });
  }

  /** Keys in force, for a manifest. */
  inForce(tx: Transaction, meetingId: string): Promise<{ role: Officer; key: string }[]> {
    return this.store.inForce(tx, meetingId);
  }

  private async holdsOffice(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    committeeId: string,
    role: Officer,
  ): Promise<boolean> {
    if (role !== 'chair') return holds(actor, [role], committeeId);
    return this.seats.mayPreside(tx, meetingId, actor.personId);
  }
}
