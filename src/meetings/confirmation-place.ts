/** What a meeting is to the acts that need a second person (R23): its lock, its side log, and who presides. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TwoPersonActs } from '../confirmations/index.js';
import { MeetingLog } from './meeting-log.store.js';
import { PresidingReader } from './attendance/presiding.reader.js';

@Injectable()
export class ConfirmationPlace implements OnModuleInit {
  constructor(
    private readonly acts: TwoPersonActs,
    private readonly log: MeetingLog,
    private readonly presiding: PresidingReader,
  ) {}

  onModuleInit(): void {
    this.acts.registerMeetings({
      lock: async (tx, meetingId) => {
        await this.log.lock(tx, meetingId);
      },
      log: (tx, meetingId, line) => this.log.write(tx, meetingId, line),
      presiding: async (meetingId) => (await this.presiding.of(meetingId)).map(({ personId }) => personId),
    });
  }
}
