import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CastReceipt,
  CurrentBallot,
  FastSnapshot,
  OwnReceipt,
  PersonalSnapshot,
  SlowSnapshot,
} from '../../../../../src/contract/live.js';
import type { MeetingConnection } from '../../../live/connection.js';
import { Button } from '../../../ui/button.js';
import { hourAndMinute, timeOfDay } from '../../../ui/time.js';
import { WithdrawnNote } from '../../results/parts/withdrawn-note.js';
import { WaitsForQuorum } from '../../meetings/attendance/waits-for-quorum.js';
import { latestReceipt, type RoomStage } from '../room-stage.js';
import { AfterClose } from './after-close.js';
import { AnnouncedToExpert } from './announced-result.js';
import { DeviceChange } from './device-change.js';
import { ItemStill } from './item-still.js';
import { MeetingSignIn } from './meeting-sign-in.js';
import { MinutesLink } from './minutes-link.js';
import { PaperDesk } from './paper-desk.js';
import { ReceiptCard } from './receipt-card.js';
import { RoomStill } from './room-still.js';

/** What this page has sent itself, and whether a paper is being changed. */
export interface Sent {
  justSent: OwnReceipt | null;
  revising: boolean;
  revise: () => void;
  keepEarlier: () => void;
  accepted: (receipt: CastReceipt) => void;
}

interface StageProps {
  stage: RoomStage;
  slow: SlowSnapshot;
  fast: FastSnapshot;
  personal: PersonalSnapshot;
  connection: MeetingConnection;
  sent: Sent;
  /** This tab's key for the meeting. */
  own: string | null;
  /** Another window of this browser holds the key of the seat. */
  inOtherWindow: boolean;
}

function Submitted({
  stage,
  sent,
  personal,
  own,
}: {
  stage: Extract<RoomStage, { at: 'submitted' }>;
} & Pick<StageProps, 'sent' | 'personal' | 'own'>): ReactNode {
  const { t } = useTranslation();
  return (
    <main id="main" style={{ flex: 1 }}>
      <ReceiptCard receipt={stage.receipt} press={sent.justSent?.hash === stage.receipt.hash}>
        <WithdrawnNote withdrawn={stage.ballot.withdrawn} />
        {stage.changeable ? (
          <>
            <p>{t('receipt.changeable')}</p>
            <Button onClick={sent.revise}>{t('receipt.change')}</Button>
          </>
        ) : (
          <>
            <p>{t('receipt.final')}</p>
            {own !== personal.credential && <p>{t('device.voted')}</p>}
          </>
        )}
      </ReceiptCard>
    </main>
  );
}

/** Nothing is asked of the expert but to follow: a break, an item of the agenda, or waiting. */
function Course({ stage, slow, fast, personal }: StageProps): ReactNode {
  const { t } = useTranslation();
  if (stage.at === 'item') return <ItemStill slow={slow} personal={personal} />;
  if (stage.at === 'break')
    return (
      <RoomStill slow={slow} title={t('break.until', { time: hourAndMinute(slow.pause?.until ?? fast.at) })}>
        <p>{slow.pause?.reason}</p>
      </RoomStill>
    );
  return (
    <RoomStill slow={slow} presence={fast.presence} title={t('room.waiting')}>
      <p>{t('room.waitingText')}</p>
      <WaitsForQuorum slow={slow} />
      {personal.signedInAt && personal.signedInBy && (
        <small>{t(`room.signedInBy.${personal.signedInBy}`, { time: timeOfDay(personal.signedInAt) })}</small>
      )}
    </RoomStill>
  );
}

/** R3: a panel votes that this expert is not of. */
function OtherPanel({ slow, ballot }: { slow: SlowSnapshot; ballot: CurrentBallot }): ReactNode {
  const { t } = useTranslation();
  const panel = ballot.panel?.name;
  const title = ballot.state === 'open' ? 'panelBallot.others' : 'panelBallot.othersClosed';
  return (
    <RoomStill slow={slow} title={t(title, { panel })}>
      <p>{t('panelBallot.othersText', { panel })}</p>
    </RoomStill>
  );
}

/** The seat is used in another window or on another device, or attends without one: whether this one may take it over. */
function OtherDevice({
  slow,
  personal,
  stage,
  inOtherWindow,
}: Pick<StageProps, 'slow' | 'personal' | 'inOtherWindow'> & {
  stage: { canTakeOver: boolean; without: boolean };
}): ReactNode {
  const { t } = useTranslation();
  const takesOver = inOtherWindow ? 'takeOverWindow' : 'takeOver';
  if (stage.canTakeOver)
    return <MeetingSignIn slow={slow} personal={personal} as={stage.without ? 'without' : takesOver} />;
  return (
    <RoomStill slow={slow} title={t(inOtherWindow ? 'room.otherWindow' : 'room.otherDevice')}>
      <p>{t('room.otherDeviceText')}</p>
    </RoomStill>
  );
}

/** On leave or departed: back by the own device, or, where a ballot with this seat waits for its result, by both officers (R7, R9). */
function Away({
  slow,
  personal,
  stage,
}: Pick<StageProps, 'slow' | 'personal'> & { stage: Extract<RoomStage, { at: 'away' }> }): ReactNode {
  const { t } = useTranslation();
  if (stage.canReturn) return <MeetingSignIn slow={slow} personal={personal} as={stage.attendance} />;
  return (
    <RoomStill slow={slow} title={t(`attendance.${stage.attendance}`)}>
      <p>{t('room.awayText')}</p>
      {stage.unsubmitted && <p>{t('room.awayUnsubmitted')}</p>}
    </RoomStill>
  );
}

/** The end; chair and deputies read and sign the minutes from here. */
function MeetingEnded({ slow, leads }: { slow: SlowSnapshot; leads: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <RoomStill slow={slow} title={t('room.ended')}>
      <p>{t('room.endedText')}</p>
      {leads && <MinutesLink meetingId={slow.meetingId} />}
    </RoomStill>
  );
}

function Quiet(props: StageProps): ReactNode {
  const { stage, slow, personal } = props;
  const { t } = useTranslation();
  switch (stage.at) {
    case 'preparing':
      return (
        <RoomStill slow={slow} title={t('room.preparing')}>
          <p>{t('room.preparingText')}</p>
        </RoomStill>
      );
    case 'sign-in':
      return <MeetingSignIn slow={slow} personal={personal} />;
    case 'device-change':
      return <DeviceChange {...props} ballot={stage.ballot} />;
    case 'other-device':
      return <OtherDevice {...props} stage={stage} />;
    case 'away':
      return <Away slow={slow} personal={personal} stage={stage} />;
    case 'not-on-roster':
      return (
        <RoomStill slow={slow} title={t('room.notOnRoster')}>
          <p>{t('room.notOnRosterText')}</p>
        </RoomStill>
      );
    case 'other-panel':
      return <OtherPanel slow={slow} ballot={stage.ballot} />;
    case 'voided':
      return (
        <RoomStill slow={slow} title={t('voided.title', { title: stage.voided.title, round: stage.voided.round })}>
          <p>{t('voided.reason', { reason: stage.voided.reason })}</p>
          <p>{t('voided.expert')}</p>
        </RoomStill>
      );
    case 'ended':
      return <MeetingEnded slow={slow} leads={personal.position !== 'member'} />;
    default:
      return <Course {...props} />;
  }
}

/** What the room shows this expert now. */
export function Stage(props: StageProps): ReactNode {
  const { stage, slow, personal, connection, sent } = props;
  switch (stage.at) {
    case 'sheet': {
      const { ballotId } = stage.ballot;
      const before = sent.revising ? latestReceipt(ballotId, personal.receipts, sent.justSent) : null;
      return (
        <PaperDesk
          key={`${ballotId}/${String(sent.revising)}`}
          ballot={stage.ballot}
          slow={slow}
          personal={personal}
          connection={connection}
          before={before}
          onAccepted={sent.accepted}
          onKeepEarlier={sent.keepEarlier}
        />
      );
    }
    case 'submitted':
      return <Submitted stage={stage} sent={sent} personal={personal} own={props.own} />;
    case 'after-close':
      return <AfterClose ballot={stage.ballot} receipt={stage.receipt} seat={personal.seat} />;
    case 'result':
      return <AnnouncedToExpert slow={slow} personal={personal} />;
    default:
      return <Quiet {...props} />;
  }
}
