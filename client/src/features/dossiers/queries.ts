import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { LIMITS } from '../../../../src/contract/limits.js';
import { get, post, query, remove, upload } from '../../api/http.js';
import type { CandidateLine, CandidatePage, Created, ListImport } from '../../api/views.js';
import { useRequestsChanged } from '../confirmations/queries.js';

/** What a list is asked for. */
export interface ListAsk {
  search: string;
  sort: string;
  order: 'asc' | 'desc';
  page: number;
  pageSize: number;
  kind?: string;
  level?: string;
  /** Of one panel; `none`: in no panel. */
  panel?: string;
}

export function useCandidates(reviewId: string, ask: ListAsk): UseQueryResult<CandidatePage> {
  return useQuery({
    queryKey: ['candidates', reviewId, ask],
    placeholderData: keepPreviousData,
    queryFn: () => get<CandidatePage>(`/api/reviews/${reviewId}/candidates${query({ ...ask })}`),
  });
}

async function everyCandidate(reviewId: string): Promise<CandidateLine[]> {
  const rows: CandidateLine[] = [];
  for (let page = 1; ; page++) {
    const got = await get<CandidatePage>(
      `/api/reviews/${reviewId}/candidates${query({ page, pageSize: LIMITS.pageSize })}`,
    );
    rows.push(...got.rows);
    if (rows.length >= got.total || got.rows.length === 0) return rows;
  }
}

/** All candidates of a review in the order of the list, for choosing among them. */
export function useAllCandidates(reviewId: string | null): UseQueryResult<CandidateLine[]> {
  return useQuery({
    queryKey: ['all-candidates', reviewId],
    enabled: reviewId !== null,
    staleTime: 60_000,
    queryFn: () => everyCandidate(reviewId ?? ''),
  });
}

/** Asks that a candidate be withdrawn; gives the request that a second organizer answers. */
export function useAskWithdrawal(candidateId: string): UseMutationResult<Created, Error, string> {
  const client = useQueryClient();
  const requestsChanged = useRequestsChanged();
  return useMutation({
    mutationFn: (reason) => post<Created>(`/api/candidates/${candidateId}/withdrawal`, { reason }),
    // whoever has asked sees it on the candidate's row with the click, also where somebody else was faster
    onSettled: () => Promise.all([requestsChanged(), client.invalidateQueries({ queryKey: ['candidates'] })]),
  });
}

export type ListKind = ListImport['kind'];

/** An upload between preview and import; asked for again while the server is working on it. */
export function useImport(importId: string | null): UseQueryResult<ListImport> {
  return useQuery({
    queryKey: ['import', importId],
    enabled: importId !== null,
    refetchInterval: (asked) =>
      asked.state.data && ['reading', 'importing'].includes(asked.state.data.state) ? 500 : false,
    queryFn: () => get<ListImport>(`/api/imports/${importId}`),
  });
}

export function useUpload(
  reviewId: string,
  kind: ListKind,
  onProgress: (share: number) => void,
): UseMutationResult<{ id: string }, Error, File> {
  return useMutation({
    mutationFn: (file) => upload<{ id: string }>(`/api/reviews/${reviewId}/imports/${kind}`, file, onProgress),
  });
}

export function useConfirmImport(importId: string | null): UseMutationResult<void, Error, { onlyGoodRows: boolean }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => post(`/api/imports/${importId}/confirm`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import', importId] }),
  });
}

export const dropImport = (importId: string): Promise<void> => remove(`/api/imports/${importId}`);
