/** Which meeting a ballot, or a device that is asked for in it, is of, for sessions that are at home in one meeting only. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Places } from '../platform/security/places.js';

@Injectable()
export class BallotPlaces implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('ballot', (id) =>
      this.meetingOf('select meeting_id as "meetingId" from ballot where id = $1', id),
    );
    this.places.register('device-change', (id) =>
      this.meetingOf(
        'select b.meeting_id as "meetingId" from device_change d join ballot b on b.id = d.ballot_id where d.id = $1',
        id,
      ),
    );
  }

  private async meetingOf(sql: string, id: string): Promise<string | null> {
    const row = await this.database.readOne<{ meetingId: string }>(sql, [id]);
    return row?.meetingId ?? null;
  }
}
