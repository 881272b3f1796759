/** What everybody may know of the own account. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { OwnPinView } from '../views/own-pin.view.js';

@Injectable()
export class OwnAccountReader {
  constructor(private readonly database: Database) {}

  /** Whether there is a PIN for seat cards, and when and how it was set. */
  async pin(accountId: string): Promise<OwnPinView> {
    const row = await this.database.readOne<Omit<OwnPinView, 'setAt'> & { setAt: Date }>(
      'select pin_hash is not null as "inForce", set_at as "setAt", way from account_pin where account_id = $1',
      [accountId],
    );
    if (row === null) return { inForce: false, setAt: null, way: null };
    return { ...row, setAt: row.setAt.toISOString() };
  }

  /** When a version of the notice was accepted (R55); null where it was not. */
  async acceptedAt(accountId: string, version: number): Promise<Date | null> {
    const row = await this.database.readOne<{ at: Date }>(
      'select accepted_at as at from notice_acceptance where account_id = $1 and version = $2',
      [accountId, version],
    );
    return row?.at ?? null;
  }
}
