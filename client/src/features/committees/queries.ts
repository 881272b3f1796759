import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Level } from '../../../../src/contract/vocabulary.js';
import { get, post } from '../../api/http.js';
import type { Committee, Created, Review } from '../../api/views.js';

export function useCommittees(): UseQueryResult<Committee[]> {
  return useQuery({ queryKey: ['committees'], queryFn: () => get<Committee[]>('/api/committees') });
}

export function useReview(reviewId: string): UseQueryResult<Review> {
  return useQuery({ queryKey: ['review', reviewId], queryFn: () => get<Review>(`/api/reviews/${reviewId}`) });
}

export function useFoundCommittee(): UseMutationResult<Created, Error, { name: string; series: string; level: Level }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => post<Created>('/api/committees', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['committees'] }),
  });
}

export function useOpenReview(
  committeeId: string,
): UseMutationResult<Created, Error, { year: number; title: string; blind: boolean }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => post<Created>(`/api/committees/${committeeId}/reviews`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['committees'] }),
  });
}
