import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { post } from '../../../api/http.js';
import { Button } from '../../../ui/button.js';
import { Refused } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';
import { ballotWorker } from '../ballot-worker.js';
import { RoomStill } from './room-still.js';

/** Makes the credential of this device and registers it; the chair's office gets a key of its own. */
async function signIn(meetingId: string, isChair: boolean): Promise<void> {
  const credential = await ballotWorker().call('makeCredential', meetingId);
  await post(`/api/meetings/${meetingId}/sign-in`, { credential });
  if (!isChair) return;
  const key = await ballotWorker().call('officerKey', meetingId, 'chair');
  // The office's key is a help for acts that come later; the sign-in stands without it.
  await post(`/api/meetings/${meetingId}/officer-keys`, { role: 'chair', key }).catch(() => undefined);
}

interface MeetingSignInProps {
  slow: SlowSnapshot;
  personal: PersonalSnapshot;
  /** The seat is signed in on another device; signing in here ends that one (R18). */
  takeOver?: boolean;
}

/** One big action: I am here. */
export function MeetingSignIn({ slow, personal, takeOver = false }: MeetingSignInProps): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: () => signIn(slow.meetingId, personal.position === 'chair'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['credential', slow.meetingId] }),
  });
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
