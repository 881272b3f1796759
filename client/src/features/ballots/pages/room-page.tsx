import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type {
  CastReceipt,
  CurrentBallot,
  FastSnapshot,
  OwnReceipt,
  PersonalSnapshot,
  SlowSnapshot,
} from '../../../../../src/contract/live.js';
import type { MeetingConnection } from '../../../live/connection.js';
import { useMeeting } from '../../../live/use-meeting.js';
import type { MeetingLive } from '../../../live/meeting-state.js';
import { ProblemError } from '../../../api/problem-error.js';
import type { Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Notice, Refused } from '../../../ui/notice.js';
import { ConfirmationCards } from '../../confirmations/parts/confirmation-cards.js';
import { SignOut } from '../../identity/parts/sign-out.js';
import { SignedIn } from '../../identity/parts/who.js';
import { hourAndMinute, timeOfDay } from '../../../ui/time.js';
import { PanelBand } from '../../results/parts/panel-band.js';
import { UnsignedStrip } from '../../results/signing/unsigned-strip.js';
import { RehearsalBand } from '../../results/parts/rehearsal-band.js';
import { LinkState } from '../../meetings/parts/link-state.js';
import { WaitsForQuorum } from '../../meetings/parts/waits-for-quorum.js';
import { ballotWorker, wipeTab } from '../ballot-worker.js';
import { useOwnCredential, useSettledTab } from '../meeting-credential.js';
import { useHeldInOtherWindow } from '../other-window.js';
import { AfterClose } from '../parts/after-close.js';
import { AnnouncedToExpert } from '../parts/announced-result.js';
import { ByCard } from '../parts/by-card.js';
import { AnnouncePanel } from '../parts/announce-panel.js';
import { DeviceChange, OtherDeviceAsks } from '../parts/device-change.js';
import { ItemStill } from '../parts/item-still.js';
import { MeetingSignIn } from '../parts/meeting-sign-in.js';
import { MinutesLink } from '../parts/minutes-link.js';
import { PaperDesk } from '../parts/paper-desk.js';
import { ReceiptCard } from '../parts/receipt-card.js';
import { RoomStill } from '../parts/room-still.js';
import { roomStage, type RoomStage } from '../room-stage.js';

interface Sent {
  justSent: OwnReceipt | null;
  revising: boolean;
  revise: () => void;
  keepEarlier: () => void;
  accepted: (receipt: CastReceipt) => void;
}

/** What this page has sent itself, and whether a paper is being changed. */
function useSent(ballot: CurrentBallot | null): Sent {
  const [justSent, setJustSent] = useState<OwnReceipt | null>(null);
  const [revisingOf, setRevisingOf] = useState<string | null>(null);
  return {
    justSent,
    revising: ballot !== null && revisingOf === ballot.ballotId,
    revise: () => setRevisingOf(ballot?.ballotId ?? null),
    keepEarlier: () => {
      if (ballot) void ballotWorker().call('wipeDraft', ballot.ballotId);
      setRevisingOf(null);
    },
    accepted: (receipt) => {
      setJustSent({ ...receipt, number: ballot?.number ?? 0, title: ballot?.title ?? '' });
      setRevisingOf(null);
    },
  };
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
  if (stage.at === 'item') return <ItemStill slow={slow} fast={fast} personal={personal} />;
  if (stage.at === 'break')
    return (
      <RoomStill slow={slow} title={t('break.until', { time: hourAndMinute(slow.pause?.until ?? fast.at) })}>
        <p>{slow.pause?.reason}</p>
      </RoomStill>
    );
  return (
    <RoomStill slow={slow} presence={fast.presence} title={t('room.waiting')}>
      <p>{t('room.waitingText')}</p>
      <WaitsForQuorum slow={slow} fast={fast} />
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
          {<p>{t('room.preparingText')}</p>}
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
          {<p>{t('room.notOnRosterText')}</p>}
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

function Stage(props: StageProps): ReactNode {
  const { stage, slow, personal, connection, sent } = props;
  switch (stage.at) {
    case 'sheet': {
      const before = sent.revising ? (roomReceipt(stage.ballot, personal, sent) ?? null) : null;
      return (
        <PaperDesk
          key={`${stage.ballot.ballotId}/${String(sent.revising)}`}
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

const roomReceipt = (ballot: CurrentBallot, personal: PersonalSnapshot, sent: Sent): OwnReceipt | undefined =>
  [...personal.receipts, ...(sent.justSent ? [sent.justSent] : [])]
    .filter((receipt) => receipt.ballotId === ballot.ballotId)
    .sort((a, b) => b.revision - a.revision)[0];

/** The connection was ended for good: this device holds nothing any more. */
function Ended({ reason }: { reason: NonNullable<MeetingLive['ended']> }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    void wipeTab();
    if (reason === 'signed-out') void navigate('/sign-in?ended=1');
  }, [reason, navigate]);
  return (
    <main id="main" className="page">
      <EmptyState
        mark={<Seal large sign="止" />}
        title={t(`room.end.${reason}`)}
        actions={
          <ButtonLink to="/" tone="primary">
            {t('word.home')}
          </ButtonLink>
        }
      >
        {t('room.wiped')}
      </EmptyState>
    </main>
  );
}

/** What lies over the stage: a reminder to submit, and the chair's official act. */
function Above({
  live,
  stage,
  connection,
}: {
  live: MeetingLive;
  stage: RoomStage;
  connection: MeetingConnection;
}): ReactNode {
  const { t } = useTranslation();
  const { personal, fast, reminded } = live;
  const seen = (
    <Button tone="link" onClick={() => connection.dispatch({ type: 'reminder-seen' })}>
      {t('word.understood')}
    </Button>
  );
  return (
    <>
      {reminded && stage.at === 'sheet' && stage.ballot.ballotId === reminded.ballotId && (
        <Notice tone="warn" live title={t('room.reminder', { time: timeOfDay(reminded.at) })} action={seen} />
      )}
      {personal && live.slow && <ConfirmationCards padded cards={personal.confirmations} agenda={live.slow.agenda} />}
      {personal && fast?.ballot && fast.ballot.ballotId === personal.abilities.announce && (
        <AnnouncePanel ballot={fast.ballot} who={personal.name} refusal={personal.abilities.announceRefusal} />
      )}
    </>
  );
}

/** R20: sheets that wait for this seat. Chair and deputies sign them, and (R3) whoever leads a panel that votes: which, the server knows. */
function SheetsToSign({ slow, personal }: { slow: SlowSnapshot; personal: PersonalSnapshot }): ReactNode {
  const signs = personal.position !== 'member' || slow.agenda.some(({ panel }) => panel !== null);
  return signs && <UnsignedStrip padded slow={slow} />;
}

/** This device cannot keep a key. */
function Stuck({ why, onAgain }: { why: Error; onAgain: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <main id="main" className="page">
      <Notice tone="fault" title={t('ballot.stuck')} action={<Button onClick={onAgain}>{t('word.reload')}</Button>}>
        {why.message}
      </Notice>
    </main>
  );
}

function Inside({
  live,
  connection,
  meetingId,
}: {
  live: MeetingLive;
  connection: MeetingConnection;
  meetingId: string;
}): ReactNode {
  const { t } = useTranslation();
  const { slow, fast, personal } = live;
  const own = useOwnCredential(meetingId);
  const key = own.data ?? null;
  useSettledTab(live, meetingId);
  const inOtherWindow = useHeldInOtherWindow(personal, key);
  const sent = useSent(fast?.ballot ?? null);
  const stage = roomStage({ slow, fast, personal, ownCredential: own.data, ...sent });
  if (own.error) return <Stuck why={own.error} onAgain={() => void own.refetch()} />;
  if (!slow || !fast || !personal || stage.at === 'loading')
    return <Loading label={live.link === 'lost' ? t('word.reconnecting') : t('word.loading')} />;
  return (
    <>
      <RehearsalBand shown={(fast.ballot ?? slow.result)?.rehearsal === true} />
      <PanelBand slow={slow} fast={fast} />
      <SheetsToSign slow={slow} personal={personal} />
      <Above live={live} stage={stage} connection={connection} />
      <OtherDeviceAsks personal={personal} own={key} />
      <Stage {...{ stage, slow, fast, personal, connection, sent, inOtherWindow }} own={key} />
    </>
  );
}

function Body(props: { live: MeetingLive; connection: MeetingConnection; meetingId: string }): ReactNode {
  const { ended, refusal } = props.live;
  if (ended) return <Ended reason={ended} />;
  if (refusal)
    return (
      <main className="page">
        <Refused error={new ProblemError(refusal)} />
      </main>
    );
  return <Inside {...props} />;
}

function Room({ meetingId, session }: { meetingId: string; session: Session }): ReactNode {
  const { live, connection } = useMeeting(meetingId, 'expert');
  const title = live.slow?.title;
  useEffect(() => {
    document.title = title ? `${title} · 评审` : '评审';
  }, [title]);
  return (
    <>
      <Bar where={title}>
        <LinkState live={live} seat={live.personal?.seat ?? null} />
        <SignOut />
      </Bar>
      {session.card && <ByCard card={session.card} />}
      <Body live={live} connection={connection} meetingId={meetingId} />
    </>
  );
}

/** The expert's meeting room: follows the room from the sign-in to the result. */
export default function RoomPage(): ReactNode {
  const { meetingId = '' } = useParams();
  return <SignedIn>{(session) => <Room meetingId={meetingId} session={session} />}</SignedIn>;
}
