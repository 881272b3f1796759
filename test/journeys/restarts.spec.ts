/**
 * A committee's day from the setting up to reopened minutes on one database, with kill -9 of the server in every step: whatever
 * was acknowledged is there afterwards, every screen and page shows what it showed before, and every act that is tried again is
 * done once.
 */
import { CommitteeDay } from './restarts/day.js';
import { takeTheBallots } from './restarts/the-ballots.js';
import { takeTheMorning } from './restarts/the-morning.js';
import { takeTheRecord } from './restarts/the-record.js';
import { takeTheRequests } from './restarts/the-requests.js';

const day = new CommitteeDay();
beforeAll(() => day.begin(), 120_000);
afterAll(() => day.end());

takeTheMorning(day);
takeTheBallots(day);
takeTheRequests(day);
takeTheRecord(day);
