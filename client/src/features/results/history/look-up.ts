import { receiptOf } from '../../../../../src/ballots/protocol/receipts.js';
import { getBytes } from '../../../api/http.js';
import type { OwnBallot } from '../../../api/views.js';
import { fetchChain } from '../../ballots/queries.js';
import { verifyBundle, type PapersChecked } from '../verification/verifying.js';
import { answerOf, type Answer } from './was-counted.js';

export type OnProgress = (progress: PapersChecked | null) => void;

export const isRecorded = ({ state }: OwnBallot): boolean => state !== 'closed';

/** Fetches the record of a ballot and looks for a receipt in it; with the acknowledgement where there is one. */
export async function lookUp(
  { ballotId, paper }: OwnBallot,
  receipt: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Answer> {
  const bundle = await getBytes(`/api/ballots/${ballotId}/bundle`, signal);
  // A receipt from elsewhere comes without the server's signature; of the own latest paper both are held to the record.
  const acks = paper?.receipt === receipt ? [paper] : [];
  return answerOf(await verifyBundle(bundle, { receipts: [receipt], acks }, onProgress, signal), ballotId, receipt);
}

/** The ballot, of those given, whose record names the paper of a receipt; the newest first, null when none does. */
export async function ballotOf(ballots: readonly OwnBallot[], receipt: string): Promise<OwnBallot | null> {
  for (const ballot of [...ballots].filter(isRecorded).reverse()) {
    const { events } = await fetchChain(ballot.ballotId);
    if (events.some(({ event }) => event.type === 'cast' && receiptOf(event.ballot) === receipt)) return ballot;
  }
  return null;
}
