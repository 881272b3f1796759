import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { get, post, put, remove } from '../../api/http.js';
import type { AnnouncedResult } from '../../../../src/contract/announced-result.js';
import type {
  ChainView,
  ChangedDraft,
  Created,
  Draft,
  EarlierBallot,
  KeepingBallot,
  NewBallot,
  Sheet,
  VotedCandidates,
} from '../../api/views.js';

/**
 * The ballot sheet: manifest, its hash, the chain's head and the lines to show. Once the ballot is open it never changes but for
 * the device of the seat, by its key (R18).
 */
export function useSheet(ballotId: string | null, credential: string | null): UseQueryResult<Sheet> {
  return useQuery({
    queryKey: ['sheet', ballotId, credential],
    enabled: ballotId !== null,
    staleTime: Infinity,
    queryFn: () => get<Sheet>(`/api/ballots/${ballotId}/sheet`),
  });
}

/** The chain's head as the server gives it now; a paper names the last one that its client saw. */
export const currentSheet = (ballotId: string): Promise<Sheet> => get<Sheet>(`/api/ballots/${ballotId}/sheet`);

/** The public chain of a ballot after the close. */
export const fetchChain = (ballotId: string): Promise<ChainView> => get<ChainView>(`/api/ballots/${ballotId}/chain`);

/** The result of an announced ballot; what became of it since is asked for each time: an annulment, a withdrawal, a run-off. */
export function useResult(ballotId: string | null): UseQueryResult<AnnouncedResult> {
  return useQuery({
    queryKey: ['result', ballotId],
    enabled: ballotId !== null,
    staleTime: 0,
    queryFn: () => get<AnnouncedResult>(`/api/ballots/${ballotId}/result`),
  });
}

/** Who cannot stand in a new ballot (R14), each with the latest ballot that keeps them out. */
export type Kept = ReadonlyMap<string, KeepingBallot>;

/** R14: of the whole committee, and of each panel (R3). */
export interface VotedOn {
  plenary: Kept;
  panels: ReadonlyMap<string, Kept>;
}

const keptBy = (ballots: readonly KeepingBallot[]): Kept =>
  new Map(ballots.flatMap((ballot) => ballot.candidateIds.map((id) => [id, ballot] as const)));

export function useVotedCandidates(meetingId: string): UseQueryResult<VotedOn> {
  return useQuery({
    queryKey: ['voted-candidates', meetingId],
    // another ballot may have opened since: asked again whenever a dialog opens
    staleTime: 0,
    queryFn: async () => {
      const { ballots } = await get<VotedCandidates>(`/api/meetings/${meetingId}/voted-candidates`);
      const of = (panel: string | null): Kept => keptBy(ballots.filter(({ panelId }) => panelId === panel));
      const panels = new Set(ballots.flatMap(({ panelId }) => panelId ?? []));
      return { plenary: of(null), panels: new Map([...panels].map((panelId) => [panelId, of(panelId)])) };
    },
  });
}

/** Ballots of ended meetings that a further round here may follow (R14); looked at anew with every ballot that the agenda gains. */
export function useEarlierBallots(meetingId: string, ballots: number): UseQueryResult<EarlierBallot[]> {
  return useQuery({
    queryKey: ['earlier-ballots', meetingId, ballots],
    queryFn: () => get<EarlierBallot[]>(`/api/meetings/${meetingId}/earlier-ballots`),
  });
}

export type BallotAct = 'open' | 'close' | 'announce' | 'remind';

/** Opens, closes, announces or reminds. */
export function useBallotAct(act: BallotAct): UseMutationResult<void, Error, string> {
  return useMutation({ mutationFn: (ballotId) => post(`/api/ballots/${ballotId}/${act}`) });
}

export function useDraftBallot(meetingId: string): UseMutationResult<Created, Error, NewBallot> {
  return useMutation({ mutationFn: (request) => post<Created>(`/api/meetings/${meetingId}/ballots`, request) });
}

/** What a draft says, to be changed; each time as it is now. */
export function useDraft(ballotId: string): UseQueryResult<Draft> {
  return useQuery({
    queryKey: ['draft', ballotId],
    gcTime: 0,
    queryFn: () => get<Draft>(`/api/ballots/${ballotId}/draft`),
  });
}

export function useChangeDraft(ballotId: string): UseMutationResult<void, Error, ChangedDraft> {
  return useMutation({ mutationFn: (request) => put(`/api/ballots/${ballotId}/draft`, request) });
}

/** Drafts again a round that was confirmed (R23); in the meeting given, where that of the ballot has ended. */
export function useRedraftRound(ballotId: string): UseMutationResult<Created, Error, { meetingId?: string }> {
  return useMutation({ mutationFn: (body) => post<Created>(`/api/ballots/${ballotId}/rounds/confirmed`, body) });
}

export function useRemoveDraft(): UseMutationResult<void, Error, string> {
  return useMutation({ mutationFn: (ballotId) => remove(`/api/ballots/${ballotId}`) });
}
