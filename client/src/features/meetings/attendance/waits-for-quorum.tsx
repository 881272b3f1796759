import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FastSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { lacksQuorum } from './quorum-lost.js';

/** R5: what seats and the hall are told while the room lacks what its next ballot needs; nothing while it does not. */
export function WaitsForQuorum({
  slow,
  fast,
  className,
}: {
  slow: SlowSnapshot;
  fast: FastSnapshot;
  className?: string;
}): ReactNode {
  const { t } = useTranslation();
  const lacks = lacksQuorum(slow, fast);
  if (lacks === null) return null;
  const { present, quorum } = lacks;
  return (
    <p className={className} role="status">
      {present < quorum ? t('roomShort.seat', { present, quorum }) : t('roomShort.seatPresides')}
    </p>
  );
}
