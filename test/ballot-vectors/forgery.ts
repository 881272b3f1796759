/** What a forgery is in the tests. */
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import type { RecordFault } from '../support/recount.js';

export interface Forgery {
  name: string;
  /** The server library's fault. */
  fault: RecordFault;
  /** Part of the verifier's English sentence. */
  says: string;
  make: () => Bundle;
}

export const forgery = (name: string, fault: RecordFault, says: string, make: () => Bundle): Forgery => ({
  name,
  fault,
  says,
  make,
});
