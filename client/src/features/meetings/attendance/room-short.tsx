import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import type { DeskFast, DeskSlow } from './attendance-panel.js';

/**
 * R5: the room has lost its quorum, or nobody who may preside is left, in the middle of the meeting: what that means for the ballot
 * at hand and for the next one, and what can be done about it. Before anything has been under way there is nothing to lose.
 */
export function RoomShort({
  slow,
  fast,
  onAttendance,
  onBreak,
}: {
  slow: DeskSlow;
  fast: DeskFast;
  /** Absent: for who witnesses. */
  onAttendance?: () => void;
  onBreak?: () => void;
}): ReactNode {
  const { t } = useTranslation();
  if (slow.lack === null) return null;
  const { present, quorum, departed } = slow.lack;
  const title =
    present < quorum
      ? t('roomShort.quorum', { present, quorum, short: quorum - present })
      : t('roomShort.nobodyPresides');
  const acts = (onAttendance ?? onBreak) && (
    <span className="room-short__acts">
      {onAttendance && departed > 0 && <Button onClick={onAttendance}>{t('roomShort.bringBack')}</Button>}
      {onBreak && slow.abilities.pause && <Button onClick={onBreak}>{t('break.open')}</Button>}
    </span>
  );
  const wait = t(slow.item === null ? 'roomShort.wait' : 'roomShort.waitOnItem');
  return (
    <Notice tone="warn" live title={title} action={acts}>
      <p>{fast.ballot === null ? wait : t('roomShort.goesOn')}</p>
    </Notice>
  );
}
