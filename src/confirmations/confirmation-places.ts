/** Which meeting a request for a second person is of, for sessions that are at home in one meeting only. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Places } from '../platform/security/places.js';

@Injectable()
export class ConfirmationPlaces implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('confirmation', (id) => this.meetingOf(id));
  }

  private async meetingOf(confirmationId: string): Promise<string | null> {
    const row = await this.database.readOne<{ meetingId: string | null }>(
      'select meeting_id as "meetingId" from confirmation where id = $1',
      [confirmationId],
    );
    return row?.meetingId ?? null;
  }
}
