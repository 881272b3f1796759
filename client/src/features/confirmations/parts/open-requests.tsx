import type { ReactNode } from 'react';
import { Refused } from '../../../ui/notice.js';
import { useOpenRequests } from '../queries.js';
import { ConfirmationCards } from './confirmation-cards.js';

/** What waits for a second organizer (R23): of one review, or of everything that this person organizes. */
export function OpenRequests({ reviewId }: { reviewId?: string }): ReactNode {
  const requests = useOpenRequests();
  if (requests.error && !requests.data) return <Refused error={requests.error} />;
  const cards = (requests.data ?? []).filter(({ about }) => reviewId === undefined || about['review'] === reviewId);
  return <ConfirmationCards cards={cards} agenda={[]} placed={reviewId === undefined} />;
}
