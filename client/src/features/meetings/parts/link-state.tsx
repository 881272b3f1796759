import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingLive } from '../../../live/meeting-state.js';
import { Dot, type DotTone } from '../../../ui/marks.js';
import { seatNumber } from '../../../ui/time.js';

const TONES: Record<MeetingLive['link'] | 'ended', DotTone> = {
  connecting: 'off',
  joined: 'on',
  lost: 'warn',
  refused: 'fault',
  ended: 'off',
};

/** Whether what is shown is live; told to screen readers when it changes. */
export function LinkState({
  live,
  seat = null,
  children,
}: {
  live: MeetingLive;
  seat?: number | null;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const link = live.ended === null ? live.link : 'ended';
  return (
    <span>
      <Dot tone={TONES[link]} />
      <span role="status">{t(`link.${link}`)}</span>
      {seat !== null && <> · {t('word.seat', { seat: seatNumber(seat) })}</>}
      {children}
    </span>
  );
}
