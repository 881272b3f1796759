import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { seatNumber } from '../../../ui/time.js';
import { useUnsignedSheets } from '../../results/signing/queries.js';
import { useMeetingAct } from '../queries.js';
import type { DeskSlow } from './attendance-panel.js';

/** What is still open when the meeting is about to end. */
function StillOpen({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const items = slow.items.filter(({ step }) => step !== 'done' && step !== 'announcement');
  const drafts = slow.agenda.filter(({ state }) => state === 'draft');
  const outside = slow.roster.filter((line) => line.outside);
  const { data: unsigned = [] } = useUnsignedSheets(slow.meetingId, slow.agenda, slow.version);
  const lines = [
    ...items.map(({ title, step }) => t('endMeeting.item', { title, step: t(`state.item.${step}`) })),
    ...drafts.map(({ title }) => t('endMeeting.draft', { title })),
    ...outside.map(({ seat }) => t('endMeeting.outside', { seat: seatNumber(seat) })),
    ...unsigned.map(({ title, missing }) =>
      t('endMeeting.unsigned', { title, lines: missing.map((one) => t(`sign.line.${one}`)).join(t('word.comma')) }),
    ),
  ];
  if (lines.length === 0) return <p>{t('endMeeting.nothingOpen')}</p>;
  return (
    <>
      <p>{t('endMeeting.open')}</p>
      <ul>
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Starting and ending the meeting: asks once, and an end names what is still open. */
export function MeetingStep({ slow, act }: { slow: DeskSlow; act: 'start' | 'end' }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const mutation = useMeetingAct(slow.meetingId, act);
  return (
    <>
      <Button tone={act === 'start' ? 'primary' : 'plain'} large={act === 'start'} onClick={() => setAsking(true)}>
        {t(`desk.${act}`)}
      </Button>
      {asking && (
        <Confirm
          tone="official"
          title={t(`desk.${act}Title`, { title: slow.title })}
          act={t(`desk.${act}`)}
          busy={mutation.isPending}
          error={mutation.error}
          onClose={() => setAsking(false)}
          onConfirm={() => mutation.mutate(undefined, { onSuccess: () => setAsking(false) })}
        >
          <p>{t(`desk.${act}Text`)}</p>
          {act === 'end' && <StillOpen slow={slow} />}
        </Confirm>
      )}
    </>
  );
}
