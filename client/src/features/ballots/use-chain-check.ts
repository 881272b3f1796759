import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CurrentBallot, OwnReceipt } from '../../../../src/contract/live.js';
import { ballotWorker } from './ballot-worker.js';
import { currentSheet, fetchChain } from './queries.js';
import type { ChainFinding, Evidence } from './worker/messages.js';

/** What the server remembers as this seat's receipt, where this device no longer holds its own copy. */
const fromServer = (receipt: OwnReceipt, seat: number, manifestHash: string): Evidence => ({ protocol: 'pingshen-ballot/1', seat, manifestHash, ...receipt });

/** After the close: fetches the chain and looks for this seat's latest paper in it, with code of ours, not the server's. */
export function useChainCheck(ballot: CurrentBallot | null, receipt: OwnReceipt | null, seat: number): UseQueryResult<ChainFinding> {
  const closed = ballot !== null && ballot.state === 'closed';
  return useQuery({
    queryKey: ['chain-check', ballot?.ballotId, receipt?.hash ?? null],
    enabled: closed,
    staleTime: Infinity,
    refetchInterval: (query) => (query.state.data?.verdict === 'not-closed' ? 1_500 : false),
    queryFn: async () => {
      const ballotId = ballot?.ballotId ?? '';
      const [sheet, chain] = await Promise.all([currentSheet(ballotId), fetchChain(ballotId)]);
      const own = await ballotWorker().call('evidence', ballotId);
      const evidence = own ?? (receipt ? fromServer(receipt, seat, ballot?.manifestHash ?? '') : null);
      const head = chain.events.at(-1)?.head ?? '';
      return ballotWorker().call('checkChain', sheet.manifest, { events: chain.events.map((line) => line.event), head }, evidence, seat);
    },
  });
}
