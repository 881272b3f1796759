import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence, SlowSnapshot } from '../../../../../src/contract/live.js';
import { shouldAttend } from '../../meetings/attendance/presence.js';
import { presidingText } from '../../meetings/presiding.js';
import './receipt.css';

/** A calm page: where the room is, and what (if anything) is asked of the expert. */
export function RoomStill({
  slow,
  presence,
  title,
  children,
}: {
  slow: SlowSnapshot;
  presence?: Presence;
  title: string;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <main id="main" className="room-still">
      <p className="room-still__meeting">{slow.title}</p>
      <div role="status">
        <h1>{title}</h1>
      </div>
      {children}
      {presence && slow.state !== 'preparing' && <p className="room-still__meeting">{presidingText(slow, t)}</p>}
      {presence && (
        <div className="room-still__facts">
          <div>
            <b>{presence.present}</b>
            <small>{t('word.present')}</small>
          </div>
          <div>
            <b>{shouldAttend(presence)}</b>
            <small>{t('word.shouldAttend')}</small>
          </div>
          <div>
            <b>{slow.quorum}</b>
            <small>{presence.present >= slow.quorum ? t('word.quorumMet') : t('word.quorumNotMet')}</small>
          </div>
        </div>
      )}
    </main>
  );
}
