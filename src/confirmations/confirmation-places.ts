/** Which meeting a request for a second person is of, for sessions that are at home in one meeting only. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Places } from '../platform/security/places.js';
import { ConfirmationsReader } from './confirmations.reader.js';

@Injectable()
export class ConfirmationPlaces implements OnModuleInit {
  constructor(
    private readonly reader: ConfirmationsReader,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('confirmation', (id) => this.reader.meetingOf(id));
  }
}
