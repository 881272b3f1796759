import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../api/views.js';
import { seatNumber, timeOfDay } from '../../../ui/time.js';

/** R19: a sign-in by seat card is shown to the expert: since when, for which seat, on this device. */
export function ByCard({ card }: { card: NonNullable<Session['card']> }): ReactNode {
  const { t } = useTranslation();
  return <p className="by-card">{t('room.byCard', { seat: seatNumber(card.seat), time: timeOfDay(card.since) })}</p>;
}
