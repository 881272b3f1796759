/** What a meeting is to the acts that need a second person (R23): its lock, its side log, and who presides. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TwoPersonActs } from '../confirmations/index.js';
import { MeetingLog } from './meeting-log.js';

@Injectable()
export class ConfirmationPlace implements OnModuleInit {
  constructor(
    private readonly acts: TwoPersonActs,
    private readonly log: MeetingLog,
  ) {}

  onModuleInit(): void {
    this.acts.registerMeetings({
      lock: async (tx, meetingId) => {
        await this.log.lock(tx, meetingId);
      },
      log: (tx, meetingId, line) => this.log.write(tx, meetingId, line),
      presides: async (tx, meetingId, personId) =>
        (await tx.row(
          `select 1 from seat where meeting_id = $1 and person_id = $2 and position in ('chair', 'deputy') and attendance = 'present'`,
          [meetingId, personId],
        )) !== null,
    });
  }
}
