/** Which hall screens are paired, and with which meeting. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

@Injectable()
export class HallReader {
  constructor(private readonly database: Database) {}

  /** The screens that are paired with a meeting, the latest first. */
  screens(meetingId: string): Promise<{ id: string; pairedAt: Date }[]> {
    return this.database.read<{ id: string; pairedAt: Date }>(
      `select id, paired_at as "pairedAt" from hall_pairing
        where meeting_id = $1 and paired_at is not null and ended_at is null order by paired_at desc, id`,
      [meetingId],
    );
  }

  /** Whether a pairing is in force at this moment. */
  async isPaired(pairingId: string): Promise<boolean> {
    const row = await this.database.readOne('select 1 from hall_pairing where id = $1 and ended_at is null', [
      pairingId,
    ]);
    return row !== null;
  }

  /** The pairing in force that this token is of. */
  ofToken(tokenHash: Buffer): Promise<{ pairingId: string; meetingId: string } | null> {
    return this.database.readOne<{ pairingId: string; meetingId: string }>(
      'select id as "pairingId", meeting_id as "meetingId" from hall_pairing where token_hash = $1 and ended_at is null',
      [tokenHash],
    );
  }
}
