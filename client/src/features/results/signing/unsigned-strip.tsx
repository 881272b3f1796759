import { Suspense, lazy, type ReactNode } from 'react';
import type { MeetingHead } from '../../../../../src/contract/live.js';
import { withWords } from '../../../locales/i18n.js';

/** Comes only to who signs: an expert's page carries nothing of it. */
const UnsignedSheets = lazy(() => withWords(() => import('./unsigned-sheets.js'), 'record'));

/** The place of tally sheets that wait for a signature, on a desk or at a seat (R20). */
export function UnsignedStrip({
  slow,
  padded = false,
}: {
  slow: Pick<MeetingHead, 'meetingId' | 'agenda' | 'version'>;
  padded?: boolean;
}): ReactNode {
  const { meetingId, agenda, version } = slow;
  return (
    <Suspense>
      <UnsignedSheets meetingId={meetingId} agenda={agenda} version={version} padded={padded} />
    </Suspense>
  );
}
