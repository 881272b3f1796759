import { IsBoolean } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';
import { SetUpMeetingRequest } from './set-up-meeting.request.js';

/** What a meeting that has not begun is to be, in the words in which one is set up; the review's rules are taken over anew. */
export class ChangeMeetingRequest extends SetUpMeetingRequest {
  /** Arrange the seats anew, from the members that the review has now. */
  @IsBoolean()
  reseat: boolean;
}

export class RemoveMeetingRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
