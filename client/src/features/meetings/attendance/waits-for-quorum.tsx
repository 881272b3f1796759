import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlowSnapshot } from '../../../../../src/contract/live.js';

/** R5: what seats and the hall are told while the room lacks what its next ballot needs; nothing while it does not. */
export function WaitsForQuorum({ slow, className }: { slow: SlowSnapshot; className?: string }): ReactNode {
  const { t } = useTranslation();
  if (slow.lack === null) return null;
  const { present, quorum } = slow.lack;
  return (
    <p className={className} role="status">
      {present < quorum ? t('roomShort.seat', { present, quorum }) : t('roomShort.seatPresides')}
    </p>
  );
}
