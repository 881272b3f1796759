import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OwnReceipt } from '../../../../src/contract/live.js';
import { isProblem } from '../../api/problem-error.js';
import { ballotWorker } from './ballot-worker.js';
import { currentSheet, fetchChain } from './queries.js';
import type { ChainFinding, Evidence } from './worker/messages.js';

/** What the server remembers as this seat's receipt, where this device no longer holds its own copy. */
const fromServer = (receipt: OwnReceipt, seat: number, manifestHash: string): Evidence => ({
  protocol: 'pingshen-ballot/1',
  seat,
  manifestHash,
  ...receipt,
});

/** Who came after the opening has no part in this ballot, and nothing to look for. */
export const isNotOnRoster = (error: unknown): boolean => isProblem(error, 'cast.not-on-roster');

/** After the close: fetches the chain and looks for this seat's latest paper in it, with code of ours, not the server's. */
export function useChainCheck(
  closedBallot: string | null,
  receipt: OwnReceipt | null,
  seat: number,
  manifestHash?: string,
): UseQueryResult<ChainFinding> {
  const ballotId = closedBallot ?? '';
  return useQuery({
    // The chain grows until the announcement: the last look is taken at all of it.
    queryKey: ['chain-check', ballotId, receipt?.hash ?? null, manifestHash ?? 'announced'],
    enabled: closedBallot !== null,
    staleTime: Infinity,
    refetchInterval: ({ state }) =>
      state.data?.verdict === 'not-closed'
        ? 1_500
        : state.status === 'error' && !isNotOnRoster(state.error)
          ? 10_000
          : false,
    queryFn: async () => {
      const [sheet, chain] = await Promise.all([currentSheet(ballotId), fetchChain(ballotId)]);
      const head = chain.events.at(-1)?.head ?? '';
      return ballotWorker().call(
        'checkChain',
        sheet.manifest,
        { events: chain.events.map((line) => line.event), head },
        receipt ? fromServer(receipt, seat, manifestHash ?? sheet.manifestHash) : null,
        seat,
      );
    },
  });
}

/** What this tab has evidence of, whatever the server says about receipts. */
export function useEvidence(): UseQueryResult<Evidence[]> {
  return useQuery({
    queryKey: ['evidence'],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => ballotWorker().call('allEvidence'),
  });
}
