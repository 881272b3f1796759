import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, post, remove } from '../../api/http.js';
import type { Created, Panels, SpecialtyProposal } from '../../api/views.js';

/** Where somebody can be put: a panel's id, or `none`. */
type PanelPlace = string;
export type Placed = 'members' | 'candidates';

export interface Placement {
  what: Placed;
  panelId: PanelPlace;
  ids: readonly string[];
}

export function usePanels(reviewId: string): UseQueryResult<Panels> {
  return useQuery({ queryKey: ['panels', reviewId], queryFn: () => get<Panels>(`/api/reviews/${reviewId}/panels`) });
}

/** After anything that changes who is where. */
function useRefresh(reviewId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['panels', 'candidates', 'all-candidates', 'by-specialty'].map((key) =>
        client.invalidateQueries({ queryKey: [key, reviewId] }),
      ),
    );
}

export function useAddPanel(reviewId: string): UseMutationResult<Created, Error, string> {
  const onSuccess = useRefresh(reviewId);
  return useMutation({
    mutationFn: (name) => post<Created>(`/api/reviews/${reviewId}/panels`, { name }),
    onSuccess,
  });
}

export function useRenamePanel(reviewId: string, panelId: string): UseMutationResult<void, Error, string> {
  const onSuccess = useRefresh(reviewId);
  return useMutation({ mutationFn: (name) => post(`/api/panels/${panelId}/name`, { name }), onSuccess });
}

export function useRemovePanel(reviewId: string): UseMutationResult<void, Error, string> {
  const onSuccess = useRefresh(reviewId);
  return useMutation({ mutationFn: (panelId) => remove(`/api/panels/${panelId}`), onSuccess });
}

/** Puts experts or candidates into a panel, or into none. */
export function usePlace(reviewId: string): UseMutationResult<void, Error, Placement> {
  const onSuccess = useRefresh(reviewId);
  return useMutation({
    mutationFn: ({ what, panelId, ids }) =>
      what === 'members'
        ? post(`/api/reviews/${reviewId}/panel-members`, { panelId, memberIds: ids })
        : post(`/api/reviews/${reviewId}/panel-candidates`, { panelId, candidateIds: ids }),
    onSuccess,
  });
}

/** Names the lead of a panel; null: nobody. */
export function useNameLead(reviewId: string, panelId: string): UseMutationResult<void, Error, string | null> {
  const onSuccess = useRefresh(reviewId);
  const path = `/api/panels/${panelId}/lead`;
  return useMutation({
    mutationFn: (memberId) => (memberId === null ? remove(path) : post(path, { memberId })),
    onSuccess,
  });
}

/** What placing by specialty would do; asked anew each time, since the act is refused when a number has changed. */
export function useSpecialtyProposal(reviewId: string): UseQueryResult<SpecialtyProposal[]> {
  return useQuery({
    queryKey: ['by-specialty', reviewId],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => get<SpecialtyProposal[]>(`/api/reviews/${reviewId}/panel-candidates/by-specialty`),
  });
}

export interface SpecialtyPlacement {
  specialty: string;
  panelId: string;
  candidates: number;
}

export function usePlaceBySpecialty(reviewId: string): UseMutationResult<void, Error, SpecialtyPlacement[]> {
  const refresh = useRefresh(reviewId);
  return useMutation({
    mutationFn: (placements) => post(`/api/reviews/${reviewId}/panel-candidates/by-specialty`, { placements }),
    // also after a refusal: it says that the numbers are others by now
    onSettled: refresh,
  });
}
