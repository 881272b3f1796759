/** Which meeting a ballot, or a device that is asked for in it, is of, for sessions that are at home in one meeting only. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Places } from '../platform/security/places.js';
import { BallotStatesReader } from './ballot-states.reader.js';
import { DeviceChangesReader } from './devices/device-changes.reader.js';

@Injectable()
export class BallotPlaces implements OnModuleInit {
  constructor(
    private readonly states: BallotStatesReader,
    private readonly changes: DeviceChangesReader,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('ballot', (id) => this.states.meetingOf(id));
    this.places.register('device-change', (id) => this.changes.meetingOf(id));
  }
}
