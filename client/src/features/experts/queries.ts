import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, query } from '../../api/http.js';
import type { MemberPage } from '../../api/views.js';
import type { ListAsk } from '../dossiers/queries.js';

/** Members of the committee of a review, a page at a time. */
export function useMembers(reviewId: string, ask: ListAsk): UseQueryResult<MemberPage> {
  return useQuery({
    queryKey: ['members', reviewId, ask],
    placeholderData: keepPreviousData,
    queryFn: () => get<MemberPage>(`/api/reviews/${reviewId}/members${query({ ...ask })}`),
  });
}
