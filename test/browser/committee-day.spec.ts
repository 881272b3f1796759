/**
 * A committee's whole day in its room, at real browsers: rehearsal, three items by the agenda, a recusal, a tie at the places and
 * its run-off, a break, a cap, a device that fails across a kill of the server, sheets, minutes.
 */
import { DayInTheRoom } from './committee-day/stage.js';
import { tellTheFirstItem } from './committee-day/the-first-item.js';
import { tellTheMinutes } from './committee-day/the-minutes.js';
import { tellTheMorning } from './committee-day/the-morning.js';
import { tellTheSecondItem } from './committee-day/the-second-item.js';
import { tellTheThirdItem } from './committee-day/the-third-item.js';

const day = new DayInTheRoom();
beforeAll(() => day.begin(), 180_000);
afterAll(() => day.end(), 60_000);

tellTheMorning(day);
tellTheFirstItem(day);
tellTheSecondItem(day);
tellTheThirdItem(day);
tellTheMinutes(day);

it('no device asked another host for anything or met an error', () => {
  day.expectNoFaults();
});
