import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Level, Position } from '../../../../src/contract/vocabulary.js';
import { get, post, remove } from '../../api/http.js';
import { useRequestsChanged } from '../confirmations/queries.js';
import type {
  AskedOverride,
  Calendar,
  ChosenSettings,
  Committee,
  CommitteeDetail,
  Created,
  NewFiling,
  Review,
  ReviewSettings,
  Year,
} from '../../api/views.js';

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

export function useCommittee(committeeId: string): UseQueryResult<CommitteeDetail> {
  return useQuery({
    queryKey: ['committee', committeeId],
    queryFn: () => get<CommitteeDetail>(`/api/committees/${committeeId}`),
  });
}

/** After anything that changes a committee. */
function useCommitteeRefresh(committeeId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['committees'] }),
      client.invalidateQueries({ queryKey: ['committee', committeeId] }),
      client.invalidateQueries({ queryKey: ['year'] }),
    ]);
}

export function useRecordFiling(committeeId: string): UseMutationResult<Created, Error, NewFiling> {
  const onSuccess = useCommitteeRefresh(committeeId);
  return useMutation({
    mutationFn: (body) => post<Created>(`/api/committees/${committeeId}/filings`, body),
    onSuccess,
  });
}

/** Sets the smallest size of the committee; null: what the rule says. */
export function useSetLeast(committeeId: string): UseMutationResult<void, Error, number | null> {
  const onSuccess = useCommitteeRefresh(committeeId);
  const path = `/api/committees/${committeeId}/least-members`;
  return useMutation({ mutationFn: (least) => (least === null ? remove(path) : post(path, { least })), onSuccess });
}

/** The year of a review: stages with deadlines and numbers. */
export function useYear(reviewId: string): UseQueryResult<Year> {
  return useQuery({ queryKey: ['year', reviewId], queryFn: () => get<Year>(`/api/reviews/${reviewId}/year`) });
}

export function useReviewSettings(reviewId: string): UseQueryResult<ReviewSettings> {
  return useQuery({
    queryKey: ['settings', reviewId],
    queryFn: () => get<ReviewSettings>(`/api/reviews/${reviewId}/settings`),
  });
}

/** After anything that changes a review. */
function useReviewRefresh(reviewId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['review', 'year', 'settings', 'members', 'panels'].map((key) =>
        client.invalidateQueries({ queryKey: [key, reviewId] }),
      ),
    );
}

export function useSetCalendar(reviewId: string): UseMutationResult<void, Error, Calendar> {
  const onSuccess = useReviewRefresh(reviewId);
  return useMutation({ mutationFn: (body) => post(`/api/reviews/${reviewId}/calendar`, body), onSuccess });
}

/** Asks that a deadline be put off; gives the request that a second organizer answers. */
export function useAskOverride(reviewId: string): UseMutationResult<Created, Error, AskedOverride> {
  const onSuccess = useRequestsChanged();
  return useMutation({
    mutationFn: (body) => post<Created>(`/api/reviews/${reviewId}/deadline-overrides`, body),
    onSuccess,
  });
}

export function useChooseSettings(reviewId: string): UseMutationResult<void, Error, ChosenSettings> {
  const onSuccess = useReviewRefresh(reviewId);
  return useMutation({ mutationFn: (body) => post(`/api/reviews/${reviewId}/settings`, body), onSuccess });
}

export type MemberChange =
  { act: 'position'; body: { position: Position } } | { act: 'leave'; body: { reason: string } } | { act: 'return' };

/** Changes a member's position, records that the member has left, or takes the member back. */
export function useChangeMember(reviewId: string, memberId: string): UseMutationResult<void, Error, MemberChange> {
  const onSuccess = useReviewRefresh(reviewId);
  return useMutation({
    mutationFn: (change) => post(`/api/members/${memberId}/${change.act}`, 'body' in change ? change.body : undefined),
    onSuccess,
  });
}

export function useOpenReview(
  committeeId: string,
): UseMutationResult<Created, Error, { year: number; title: string; blind: boolean }> {
  const onSuccess = useCommitteeRefresh(committeeId);
  return useMutation({
    mutationFn: (body) => post<Created>(`/api/committees/${committeeId}/reviews`, body),
    onSuccess,
  });
}
