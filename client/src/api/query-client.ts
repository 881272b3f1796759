import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';

/** What is live comes over the socket; these are lists and forms, so a stale list is fetched again when looked at. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only an unreachable server is asked again.
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
    },
  },
});
