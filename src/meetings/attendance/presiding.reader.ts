/** R5: who presides over a meeting at this moment; in a transaction that holds the meeting's lock, until it ends. */
import { Injectable } from '@nestjs/common';
import type { Attendance, Position } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import { presidingOf } from '../domain/quorum.js';

export interface PresidingSeat {
  personId: string;
  seat: number;
  name: string;
  position: Position;
  attendance: Attendance;
}

@Injectable()
export class PresidingReader {
  constructor(private readonly database: Database) {}

  async of(meetingId: string): Promise<PresidingSeat[]> {
    return presidingOf(
      await this.database.read<PresidingSeat>(
        `select person_id as "personId", number as seat, name, position, attendance from seat
          where meeting_id = $1 and position <> 'member' order by number`,
        [meetingId],
      ),
    );
  }
}
