import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Refused } from '../../../ui/notice.js';
import { seatNumber, timeOfDay } from '../../../ui/time.js';
import { useMeetingSignIn } from '../meeting-credential.js';
import { RoomStill } from './room-still.js';

interface MeetingSignInProps {
  slow: SlowSnapshot;
  personal: PersonalSnapshot;
  /**
   * `takeOver`: another device has the seat, and ends with this click (R18), `takeOverWindow`: another window of this browser;
   * `without`: the officers signed it in (R19); `on-leave`, `departed`: whoever comes after all, or back, signs in again.
   */
  as?: 'first' | 'takeOver' | 'takeOverWindow' | 'without' | 'on-leave' | 'departed';
}

const WORDS = {
  'on-leave': { title: 'attendance.on-leave', text: 'room.onLeaveText', act: 'room.signInAct' },
  departed: { title: 'attendance.departed', text: 'room.departedText', act: 'room.returnAct' },
  first: { title: 'room.signIn', text: 'room.signInText', act: 'room.signInAct' },
  takeOver: { title: 'room.otherDevice', text: 'room.takeOverText', act: 'room.takeOverAct' },
  takeOverWindow: { title: 'room.otherWindow', text: 'room.otherWindowText', act: 'room.otherWindowAct' },
  without: { title: 'room.without', text: 'room.withoutText', act: 'room.withoutAct' },
} as const;

/** One big action: I am here. */
export function MeetingSignIn({ slow, personal, as = 'first' }: MeetingSignInProps): ReactNode {
  const { t } = useTranslation();
  const act = useMeetingSignIn(slow.meetingId, personal.position === 'chair');
  return (
    <RoomStill slow={slow} title={t(WORDS[as].title, { name: personal.name })}>
      <p>
        {t(WORDS[as].text, {
          seat: seatNumber(personal.seat),
          time: personal.signedInAt === null ? '' : timeOfDay(personal.signedInAt),
        })}
      </p>
      <Refused error={act.error} />
      <Button tone="primary" large busy={act.isPending} onClick={() => act.mutate()}>
        {t(WORDS[as].act)}
      </Button>
      <small>{t('room.credentialNote')}</small>
    </RoomStill>
  );
}
