import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { seatNumber } from '../../../ui/time.js';
import { useUnsignedSheets } from '../../results/signing/queries.js';
import { useMeetingAct } from '../queries.js';
import { leftOpen } from './unsettled.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { Matters, placeOfBallot, placeOfItem, useUnsettledWords, type Matter } from './matters.js';

/** Everything that is open when the meeting is about to end, by name. Null: the signatures are not known yet. */
function useOpenMatters(slow: DeskSlow): Matter[] | null {
  const { t } = useTranslation();
  const words = useUnsettledWords();
  const { data: unsigned = [], isLoading, isError } = useUnsignedSheets(slow.meetingId, slow.agenda, slow.version);
  if (isLoading || isError) return null;
  const items = slow.items.filter(({ step }) => step !== 'done' && step !== 'announcement');
  const drafts = slow.agenda.filter(({ state }) => state === 'draft');
  const outside = slow.roster.filter((line) => line.outside);
  return [
    ...items.map(({ title, step, itemId }) => ({
      text: t('endMeeting.item', { title, step: t(`state.item.${step}`) }),
      at: placeOfItem(itemId),
    })),
    ...leftOpen(slow.agenda).map(words),
    ...drafts.map(({ title, round, ballotId }) => ({
      text: t('endMeeting.draft', { title, round }),
      at: placeOfBallot(ballotId),
    })),
    ...unsigned.map(({ title, round, missing, ballotId }) => ({
      text: t('endMeeting.unsigned', {
        ...{ title, round },
        lines: missing.map((one) => t(`sign.line.${one}`)).join(t('word.comma')),
      }),
      at: placeOfBallot(ballotId),
    })),
    ...outside.map(({ seat }) => ({ text: t('endMeeting.outside', { seat: seatNumber(seat) }), at: null })),
  ];
}

/** What is still open when the meeting is about to end. */
function StillOpen({ slow, onGo }: { slow: DeskSlow; onGo: () => void }): ReactNode {
  const { t } = useTranslation();
  const matters = useOpenMatters(slow);
  if (matters === null) return <Loading />;
  if (matters.length === 0) return <p>{t('endMeeting.nothingOpen')}</p>;
  return (
    <>
      <p>{t('endMeeting.open', { count: matters.length })}</p>
      <Matters matters={matters} onGo={onGo} />
      <p>{t('endMeeting.all')}</p>
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
          {act === 'end' && <StillOpen slow={slow} onGo={() => setAsking(false)} />}
        </Confirm>
      )}
    </>
  );
}
