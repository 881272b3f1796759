/**
 * What minutes are made of, as the features below tell it. No choice of anybody is among it, nor who submitted when: what is
 * not here cannot get into the minutes.
 */
import type { HeldBallot, MadeRequest, MeetingRecord } from '../../contract/meeting-record.js';

interface CandidateFactsOfMinutes {
  id: string;
  listNumber: number;
  code: string;
  name: string;
  specialty: string;
  title: string;
}

export interface MinutesFacts {
  meeting: MeetingRecord;
  ballots: readonly HeldBallot[];
  requests: readonly MadeRequest[];
  candidates: readonly CandidateFactsOfMinutes[];
}
