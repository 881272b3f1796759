/** The officers' keys, made in their browsers; the ones in force are frozen into each manifest. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { BallotsHook } from './ballots-of-meeting.js';
import { OfficerKey } from './entities/officer-key.entity.js';
import { MeetingLog } from './meeting-log.store.js';
import type { Officer, RegisterOfficerKeyRequest } from './requests/register-officer-key.request.js';

@Injectable()
export class OfficerKeysService {
  constructor(
    private readonly database: Database,
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
    const office = [meetingId, request.role];
    await this.database.write(async (tx) => {
      const meeting = await this.log.lock(tx, meetingId);
      if (!(await this.holdsOffice(tx, actor, meetingId, meeting.committeeId, request.role)))
        throw new Refusal('resource.not-found');
      const current = await tx.row<{ publicKey: Buffer }>(
        'select public_key as "publicKey" from officer_key where meeting_id = $1 and role = $2 and ended_at is null',
        office,
      );
      if (current?.publicKey.equals(key) === true) return;
      await tx.execute(
        'update officer_key set ended_at = now() where meeting_id = $1 and role = $2 and ended_at is null',
        office,
      );
      const known = await tx.row(
        `update officer_key set ended_at = null where meeting_id = $1 and role = $2 and account_id = $3 and public_key = $4
         returning 1`,
        [...office, actor.accountId, key],
      );
      if (known === null) await this.insert(tx, actor, meetingId, request.role, key);
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: 'officer.key-registered',
        facts: { role: request.role },
      });
    });
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    role: Officer,
    publicKey: Buffer,
  ): Promise<void> {
    try {
      await tx.insert(OfficerKey, { id: randomUUID(), meetingId, role, accountId: actor.accountId, publicKey });
    } catch (error) {
      if (violatedConstraint(error) === 'officer_key_once') throw new Refusal('credential.used');
      throw error;
    }
  }

  /** Keys in force, for a manifest. */
  async inForce(tx: Transaction, meetingId: string): Promise<{ role: Officer; key: string }[]> {
    return tx.rows(
      `select role, encode(public_key, 'hex') as key from officer_key where meeting_id = $1 and ended_at is null order by role`,
      [meetingId],
    );
  }

  private async holdsOffice(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    committeeId: string,
    role: Officer,
  ): Promise<boolean> {
    if (role !== 'chair') return holds(actor, [role], committeeId);
    const seat = await tx.row(
      `select 1 from seat where meeting_id = $1 and person_id = $2 and position in ('chair', 'deputy')`,
      [meetingId, actor.personId],
    );
    return seat !== null;
  }
}
