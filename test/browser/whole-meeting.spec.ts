/**
 * A whole meeting at real browsers: lists come in, seven experts sign in and vote, the result is announced and recounted.
 * Every person has a browser context of their own; all are watched for requests to other hosts, errors and counts that
 * are told too early (R12).
 */
import { WholeMeeting } from './whole-meeting/stage.js';
import { tellThePapers } from './whole-meeting/the-papers.js';
import { tellTheRecord } from './whole-meeting/the-record.js';
import { tellTheResult } from './whole-meeting/the-result.js';
import { tellTheYear } from './whole-meeting/the-year.js';

const meeting = new WholeMeeting();
beforeAll(() => meeting.begin(), 180_000);
afterAll(() => meeting.end(), 60_000);

tellTheYear(meeting);
tellThePapers(meeting);
tellTheResult(meeting);
tellTheRecord(meeting);
