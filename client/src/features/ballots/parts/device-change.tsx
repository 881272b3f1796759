import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnDeviceChange } from '../../../../../src/contract/device-changes.js';
import type { CurrentBallot, PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';
import { useWishDevice, useWithdrawWish } from '../device-change.js';
import { RoomStill } from './room-still.js';

const isOpen = ({ state }: OwnDeviceChange): boolean => state !== 'done' && state !== 'dropped';

/** The code that both sides read out and compare. */
function DeviceCode({ code }: { code: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="device-code">
      <small>{t('device.code')}</small>
      <b className="mono" aria-label={code.split('').join(' ')}>
        {code}
      </b>
    </p>
  );
}

/** `first`: the seat has no device yet, so that none ends and nothing stays behind on one. */
function Waiting({ slow, change, first }: { slow: SlowSnapshot; change: OwnDeviceChange; first: boolean }): ReactNode {
  const { t } = useTranslation();
  const withdraw = useWithdrawWish(change.changeId);
  const state = change.state === 'asked' || change.state === 'confirmed' ? change.state : 'wished';
  return (
    <RoomStill slow={slow} title={t(`device.own.${state}`)}>
      <DeviceCode code={change.code} />
      <p>{t(first && state === 'wished' ? 'device.own.wishedFirstText' : `device.own.${state}Text`)}</p>
      {!first && <p>{t('device.noDraft')}</p>}
      <Refused error={withdraw.error} />
      <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('device.withdraw')}
      </Button>
    </RoomStill>
  );
}

/** Where the seat's device is: nowhere, in another window of this browser, or somewhere else. */
const WORDS = {
  without: { title: 'device.without', text: 'device.withoutText', ask: 'device.askFirst' },
  window: { title: 'device.windowTitle', text: 'device.windowText', ask: 'device.ask' },
  elsewhere: { title: 'device.title', text: 'device.text', ask: 'device.ask' },
} as const;

/** A device that is not the seat's, while the ballot with this seat is open: it can ask to take the other one's place (R18). */
export function DeviceChange({
  slow,
  personal,
  ballot,
  own,
  inOtherWindow,
}: {
  slow: SlowSnapshot;
  personal: PersonalSnapshot;
  ballot: CurrentBallot;
  /** This tab's key; null: none yet. */
  own: string | null;
  /** The seat's key is in another window of this browser. */
  inOtherWindow: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const wish = useWishDevice(slow.meetingId, ballot.ballotId);
  const { deviceChange } = personal;
  const mine = deviceChange !== null && deviceChange.credential === own ? deviceChange : null;
  const first = personal.credential === null;
  if (mine && isOpen(mine)) return <Waiting slow={slow} change={mine} first={first} />;
  const where = first ? 'without' : inOtherWindow ? 'window' : 'elsewhere';
  return (
    <RoomStill slow={slow} title={t(WORDS[where].title, { seat: seatNumber(personal.seat) })}>
      <p>{t(WORDS[where].text)}</p>
      {!first && <p>{t('device.noDraft')}</p>}
      {mine?.dropped && (
        <Notice tone="warn" title={t(`device.dropped.${mine.dropped}`)}>
          {mine.note && <p>{t('device.note', { note: mine.note })}</p>}
        </Notice>
      )}
      <Refused error={wish.error} />
      <Button tone="primary" large busy={wish.isPending} onClick={() => wish.mutate()}>
        {t(WORDS[where].ask)}
      </Button>
      <small>{t('room.credentialNote')}</small>
    </RoomStill>
  );
}

/** On the device in use: another one asks to take its place. Who did not ask takes it back at once. */
export function OtherDeviceAsks({ personal, own }: { personal: PersonalSnapshot; own: string | null }): ReactNode {
  const { t } = useTranslation();
  const change = personal.deviceChange;
  const withdraw = useWithdrawWish(change?.changeId ?? '');
  if (!change || !isOpen(change) || change.credential === own || own !== personal.credential) return null;
  return (
    <div className="page-wide">
      <Notice
        live
        tone="warn"
        title={t('device.elsewhere', { code: change.code })}
        action={
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('device.notMine')}
          </Button>
        }
      >
        <p>{t('device.elsewhereText')}</p>
        <Refused error={withdraw.error} />
      </Notice>
    </div>
  );
}
