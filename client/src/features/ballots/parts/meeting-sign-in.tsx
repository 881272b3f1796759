import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Refused } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';
import { useMeetingSignIn } from '../meeting-credential.js';
import { RoomStill } from './room-still.js';

interface MeetingSignInProps {
  slow: SlowSnapshot;
  personal: PersonalSnapshot;
  /** The seat is signed in on another device; signing in here ends that one (R18). */
  takeOver?: boolean;
}

/** One big action: I am here. */
export function MeetingSignIn({ slow, personal, takeOver = false }: MeetingSignInProps): ReactNode {
  const { t } = useTranslation();
  const act = useMeetingSignIn(slow.meetingId, personal.position === 'chair');
  return (
    <RoomStill slow={slow} title={takeOver ? t('room.otherDevice') : t('room.signIn', { name: personal.name })}>
      <p>{takeOver ? t('room.takeOverText') : t('room.signInText', { seat: seatNumber(personal.seat) })}</p>
      <Refused error={act.error} />
      <Button tone="primary" large busy={act.isPending} onClick={() => act.mutate()}>
        {takeOver ? t('room.takeOverAct') : t('room.signInAct')}
      </Button>
      <small>{t('room.credentialNote')}</small>
    </RoomStill>
  );
}
