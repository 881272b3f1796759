import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { get, post } from '../../../api/http.js';
import type { Minutes, MinutesStanding, SavedText } from '../../../api/views.js';
import type { Stored } from './typed-text.js';

const ASK_EVERY = 4_000;

const pathOf = (meetingId: string): string => `/api/meetings/${meetingId}/minutes`;
const keyOf = (meetingId: string): readonly [string, string] => ['minutes', meetingId];

/** The minutes, asked again when their standing moved on: the record, another window, or another person. */
export function useMinutes(meetingId: string): UseQueryResult<Minutes> {
  const minutes = useQuery({
    queryKey: keyOf(meetingId),
    staleTime: 0,
    queryFn: () => get<Minutes>(pathOf(meetingId)),
  });
  const standing = useQuery({
    queryKey: ['minutes-standing', meetingId],
    enabled: minutes.data !== undefined,
    refetchInterval: ASK_EVERY,
    queryFn: () => get<MinutesStanding>(`${pathOf(meetingId)}/standing`),
  });
  const { refetch } = minutes;
  const [shown, now] = [minutes.data?.standing, standing.data];
  const moved =
    shown !== undefined &&
    now !== undefined &&
    (now.sequence > shown.sequence || now.saved > shown.saved || now.version > shown.version);
  useEffect(() => {
    if (moved) void refetch();
  }, [moved, refetch, now]);
  return minutes;
}

/** Saves one part, and remembers here what the server has now, so that an own save asks for nothing again. */
export function useSaveText(
  meetingId: string,
): (section: string, text: string, base: Stored, by: string) => Promise<Stored> {
  const client = useQueryClient();
  return useCallback(
    async (section, text, base, by) => {
      const { revision, writtenAt } = await post<SavedText>(`${pathOf(meetingId)}/texts`, {
        section,
        text,
        revision: base.revision,
      });
      const stored: Stored = { revision, text, writtenBy: by, writtenAt };
      client.setQueryData<Minutes>(keyOf(meetingId), (before) =>
        before === undefined
          ? before
          : {
              ...before,
              standing: { ...before.standing, saved: before.standing.saved + Math.max(0, revision - base.revision) },
              texts: [...before.texts.filter((text) => text.section !== section), { section, ...stored }],
            },
      );
      return stored;
    },
    [client, meetingId],
  );
}

export function useRefetchMinutes(meetingId: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: keyOf(meetingId) }), [client, meetingId]);
}

export function useMinutesAct<Body>(meetingId: string, act: 'finish' | 'reopen'): UseMutationResult<void, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => post(`${pathOf(meetingId)}/${act}`, body),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(meetingId) }),
  });
}
