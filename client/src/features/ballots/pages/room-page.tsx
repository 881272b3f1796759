import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CurrentBallot, OwnReceipt, PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
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
import { PanelBand } from '../../results/parts/panel-band.js';
import { UnsignedStrip } from '../../results/signing/unsigned-strip.js';
import { RehearsalBand } from '../../results/parts/rehearsal-band.js';
import { LinkState } from '../../meetings/parts/link-state.js';
import { ballotWorker, wipeTab } from '../ballot-worker.js';
import { useOwnCredential, useSettledTab } from '../meeting-credential.js';
import { useHeldInOtherWindow } from '../other-window.js';
import { ByCard } from '../parts/by-card.js';
import { AnnouncePanel } from '../parts/announce-panel.js';
import { OtherDeviceAsks } from '../parts/device-change.js';
import { Reminder } from '../parts/reminder.js';
import { Stage, type Sent } from '../parts/room-stages.js';
import { roomStage, type RoomStage } from '../room-stage.js';

/** Keeps what this page has sent, beside what the room says of it. */
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
function Above({ live, stage, revising }: { live: MeetingLive; stage: RoomStage; revising: boolean }): ReactNode {
  const { personal, fast } = live;
  return (
    <>
      {stage.at === 'sheet' && !revising && <Reminder ballotId={stage.ballot.ballotId} personal={personal} />}
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
      <Above live={live} stage={stage} revising={sent.revising} />
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
