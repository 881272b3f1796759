import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { LogLine } from '../../../../src/contract/meeting-log.js';
import { get, post, put, query } from '../../api/http.js';
import { ProblemError, isProblem } from '../../api/problem-error.js';
import type {
  AnnouncedBallot,
  ChangedMeeting,
  Created,
  HallScreenLine,
  MeetingLine,
  MeetingPlan,
  MyMeetings,
  NewMeeting,
  Pairing,
} from '../../api/views.js';

/** Meetings in which the person signed in has something to do, by capacity. */
export function useMyMeetings(): UseQueryResult<MyMeetings> {
  return useQuery({ queryKey: ['my-meetings'], queryFn: () => get<MyMeetings>('/api/my/meetings') });
}

export function useMeetingsOfReview(reviewId: string): UseQueryResult<MeetingLine[]> {
  return useQuery({
    queryKey: ['meetings', reviewId],
    queryFn: () => get<MeetingLine[]>(`/api/reviews/${reviewId}/meetings`),
  });
}

/** One meeting for the people who run or witness it. */
export function useMeetingLine(meetingId: string): UseQueryResult<MeetingLine> {
  return useQuery({ queryKey: ['meeting', meetingId], queryFn: () => get<MeetingLine>(`/api/meetings/${meetingId}`) });
}

/** The ballots of a meeting that have a result, each time as they are now: a run-off settles the tie of one before. */
export function useAnnouncedBallots(meetingId: string | null): UseQueryResult<AnnouncedBallot[]> {
  return useQuery({
    queryKey: ['announced-ballots', meetingId],
    enabled: meetingId !== null,
    staleTime: 0,
    queryFn: () => get<AnnouncedBallot[]>(`/api/meetings/${meetingId ?? ''}/announced-ballots`),
  });
}

export function useSetUpMeeting(reviewId: string): UseMutationResult<Created, Error, NewMeeting> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request) => post<Created>(`/api/reviews/${reviewId}/meetings`, request),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['meetings', reviewId] }),
        client.invalidateQueries({ queryKey: ['my-meetings'] }),
      ]),
  });
}

/** A meeting that has not begun, as it stands at this moment. */
export function useMeetingPlan(meetingId: string): UseQueryResult<MeetingPlan> {
  return useQuery({
    queryKey: ['meeting-plan', meetingId],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => get<MeetingPlan>(`/api/meetings/${meetingId}/plan`),
  });
}

const listsOf = (client: QueryClient, meetingId: string, reviewId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['meetings', reviewId] }),
    client.invalidateQueries({ queryKey: ['my-meetings'] }),
    client.invalidateQueries({ queryKey: ['meeting', meetingId] }),
  ]);

export function useChangeMeeting(meetingId: string, reviewId: string): UseMutationResult<void, Error, ChangedMeeting> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request) => put(`/api/meetings/${meetingId}`, request),
    onSettled: () => listsOf(client, meetingId, reviewId),
  });
}

export function useRemoveMeeting(meetingId: string, reviewId: string): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason) => post(`/api/meetings/${meetingId}/removal`, { reason }),
    onSettled: () => listsOf(client, meetingId, reviewId),
  });
}

export function useMeetingAct(meetingId: string, act: 'start' | 'end'): UseMutationResult<void, Error, void> {
  return useMutation({ mutationFn: () => post(`/api/meetings/${meetingId}/${act}`) });
}

export type AttendanceAct = 'excuse' | 'depart';

export function useAttendanceAct(
  meetingId: string,
): UseMutationResult<void, Error, { seat: number; act: AttendanceAct; reason: string }> {
  return useMutation({
    mutationFn: ({ seat, ...body }) => post(`/api/meetings/${meetingId}/seats/${seat}/attendance`, body),
  });
}

/** Asks that a seat be signed in without a device, or that one that left be back; the supervisor confirms (R19, R23). */
export function useSignInForSeat(
  meetingId: string,
): UseMutationResult<Created, Error, { seat: number; reason: string }> {
  return useMutation({
    mutationFn: ({ seat, reason }) => post<Created>(`/api/meetings/${meetingId}/seats/${seat}/sign-in`, { reason }),
  });
}

/** Records what one expert is recused from, all of it or nothing. */
export function useRecordRecusals(
  meetingId: string,
): UseMutationResult<void, Error, { seat: number; candidateIds: string[]; reason: string }> {
  return useMutation({ mutationFn: (body) => post(`/api/meetings/${meetingId}/recusals`, body) });
}

export function useRemoveRecusal(
  meetingId: string,
): UseMutationResult<void, Error, { seat: number; candidateId: string; reason: string }> {
  return useMutation({
    mutationFn: ({ seat, candidateId, reason }) =>
      post(`/api/meetings/${meetingId}/recusals/${seat}/${candidateId}/removal`, { reason }),
  });
}

/** Lines of the side log before one. */
export function useEarlierLog(meetingId: string): UseMutationResult<LogLine[], Error, number> {
  return useMutation({ mutationFn: (before) => get<LogLine[]>(`/api/meetings/${meetingId}/log${query({ before })}`) });
}

/** The screens that are paired now; `version` of the meeting, since each pairing and each end of one moves it. */
export function useHallScreens(meetingId: string, version: number): UseQueryResult<HallScreenLine[]> {
  return useQuery({
    queryKey: ['hall-screens', meetingId, version],
    queryFn: () => get<HallScreenLine[]>(`/api/meetings/${meetingId}/hall-pairings`),
    placeholderData: (before) => before,
  });
}

export function useDisconnectScreen(meetingId: string): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pairing) => post(`/api/meetings/${meetingId}/hall-pairings/${pairing}/end`),
    onSettled: () => client.invalidateQueries({ queryKey: ['hall-screens', meetingId] }),
  });
}

export function usePairHall(meetingId: string): UseMutationResult<Pairing, Error, void> {
  return useMutation({ mutationFn: () => post<Pairing>(`/api/meetings/${meetingId}/hall-pairings`) });
}

/** The meeting that this screen is paired with; null when it is not. */
export function useHallSession(): UseQueryResult<{ meetingId: string } | null> {
  return useQuery({
    queryKey: ['hall-session'],
    staleTime: Infinity,
    // A hall screen has nobody to press reload: it asks until the server is there.
    retry: true,
    retryDelay: 3_000,
    queryFn: () =>
      get<{ meetingId: string }>('/api/hall/session').catch((error: unknown) => {
        if (isProblem(error, 'access.signed-out', 'access.denied', 'resource.not-found')) return null;
        throw error;
      }),
  });
}

const SCREEN = 'pingshen.screen';

/** A random word of this screen's own: the same code asked for again, when the answer was lost, is then answered again. */
function screenWord(): string {
  const kept = sessionStorage.getItem(SCREEN);
  if (kept !== null) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const word = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem(SCREEN, word);
  return word;
}

/** Pairs this screen; a server that was not reached is asked once more by itself. */
export function usePairScreen(): UseMutationResult<{ meetingId: string }, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code) => post<{ meetingId: string }>('/api/hall/session', { code, screen: screenWord() }),
    retry: (failures, error) => !(error instanceof ProblemError) && failures < 1,
    onSuccess: (paired) => client.setQueryData(['hall-session'], paired),
  });
}
