import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { useMeeting, useServerTime } from '../../../live/use-meeting.js';
import { Bar } from '../../../ui/bar.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Drawer } from '../../../ui/dialog.js';
import { ConfirmationCards } from '../../confirmations/parts/confirmation-cards.js';
import { SignOut } from '../../identity/parts/sign-out.js';
import { SignedIn } from '../../identity/parts/who.js';
import { hourAndMinute, timeOfDay } from '../../../ui/time.js';
import { PanelBand } from '../../results/parts/panel-band.js';
import { RehearsalBand } from '../../results/parts/rehearsal-band.js';
import { ShowResult } from '../../results/parts/show-result.js';
import { UnsignedStrip } from '../../results/signing/unsigned-strip.js';
import { useNotedDigests } from '../../results/verification/noted-digests.js';
import { VerifyAct } from '../../results/verification/verify-act.js';
import { Agenda } from '../agenda/agenda.js';
import { AgendaItems } from '../agenda/agenda-items.js';
import { Announced } from '../course/announced.js';
import { AttendancePanel, type DeskFast, type DeskSlow } from '../attendance/attendance-panel.js';
import { signingDesk } from '../seats/device-signing.js';
import { DeviceCards } from '../seats/device-cards.js';
import { DeskAwaited, DeskOver, isOver } from '../parts/desk-over.js';
import { DeskTools } from '../parts/desk-tools.js';
import { Downloads } from '../course/downloads.js';
import { LinkState } from '../parts/link-state.js';
import { BallotCard } from '../course/now-card.js';
import { PinRequests } from '../seats/pin-requests.js';
import { RecusalsSeen } from '../attendance/recusal-list.js';
import { RoomShort } from '../attendance/room-short.js';
import { SideLog } from '../log/side-log.js';
import { Steps } from '../course/steps.js';
import { VoidedNotice } from '../course/voided.js';
import { useOfficerKey } from '../use-officer-key.js';
import '../parts/desk.css';

type Open = 'log' | 'seats' | null;

function Seats({ slow, fast }: { slow: DeskSlow; fast: DeskFast }): ReactNode {
  const { t } = useTranslation();
  const [recusals, setRecusals] = useState(false);
  return (
    <AttendancePanel slow={slow} fast={fast}>
      <div className="desk__acts">
        <Button onClick={() => setRecusals(true)}>{t('recusal.seenCount', { count: slow.recusals.length })}</Button>
        {slow.state !== 'preparing' && (
          <ButtonLink to={`/meetings/${slow.meetingId}/minutes`}>{t('home.go.minutes')}</ButtonLink>
        )}
      </div>
      {recusals && <RecusalsSeen slow={slow} onClose={() => setRecusals(false)} />}
    </AttendancePanel>
  );
}

/** Below 1200 px the log, and on narrow screens the attendance, open from the right. */
function Drawers({
  slow,
  fast,
  open,
  onClose,
}: {
  slow: DeskSlow;
  fast: DeskFast;
  open: Open;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  if (open === 'log')
    return (
      <Drawer label={t('desk.log')} onClose={onClose}>
        <SideLog slow={slow} />
      </Drawer>
    );
  if (open === 'seats')
    return (
      <Drawer label={t('desk.attendance')} onClose={onClose}>
        <Seats slow={slow} fast={fast} />
      </Drawer>
    );
  return null;
}

function Witness({ slow, fast, now }: { slow: DeskSlow; fast: DeskFast; now: number }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const signing = signingDesk(slow, fast, 'supervisor');
  const acts = (line: AgendaLine): ReactNode =>
    slow.abilities.ballots[line.ballotId]?.downloadBundle && (
      <>
        <VerifyAct ballotId={line.ballotId} title={line.title} shown={slow.result} />
        <ShowResult line={line} />
        <Downloads line={line} witness />
      </>
    );
  return (
    <main id="main" className="desk">
      <section className="desk__side desk__attendance">
        <Seats slow={slow} fast={fast} />
      </section>
      <section className="desk__middle">
        <DeskTools onShow={setOpen} />
        <UnsignedStrip slow={slow} />
        <Steps slow={slow} fast={fast} />
        <PinRequests requests={slow.pinRequests} now={now} />
        <DeviceCards desk={signing} changes={slow.deviceChanges} />
        <ConfirmationCards cards={slow.confirmations} agenda={slow.agenda} desk={signing} />
        {!fast.ballot && slow.voided && <VoidedNotice voided={slow.voided} />}
        <RehearsalBand shown={(fast.ballot ?? slow.result)?.rehearsal === true} />
        <PanelBand slow={slow} fast={fast} />
        <RoomShort slow={slow} fast={fast} />
        {fast.ballot ? (
          <BallotCard slow={slow} fast={fast} ballot={fast.ballot} witness />
        ) : (
          <div className="now-card">
            <small>{t(`state.meeting.${slow.state}`)}</small>
            <h1>{slow.pause ? t('break.until', { time: hourAndMinute(slow.pause.until) }) : slow.title}</h1>
            <p className="now-card__text">{t('supervisor.lead')}</p>
          </div>
        )}
        <AgendaItems slow={slow} onAdd={() => undefined} onEdit={() => undefined} />
        <Agenda
          agenda={slow.agenda}
          current={fast.ballot?.ballotId ?? null}
          acts={acts}
          empty={t('supervisor.agendaEmpty')}
        />
        {slow.result && !fast.ballot && <Announced result={slow.result} version={slow.version} />}
      </section>
      <section className="desk__side desk__log" tabIndex={0} aria-label={t('desk.log')}>
        <SideLog slow={slow} />
      </section>
      <Drawers slow={slow} fast={fast} open={open} onClose={() => setOpen(null)} />
    </main>
  );
}

function Supervisor({ meetingId }: { meetingId: string }): ReactNode {
  const { t } = useTranslation();
  const { live } = useMeeting(meetingId, 'supervisor');
  const time = useServerTime(live);
  const slow = live.slow as DeskSlow | null;
  const fast = live.fast as DeskFast | null;
  useNotedDigests(live);
  useOfficerKey(meetingId, 'supervisor', slow !== null && slow.state !== 'ended');
  return (
    <>
      <Bar where={slow && `${slow.title} · ${t('supervisor.title')}`}>
        <LinkState live={live}>
          {' '}
          · {t('role.supervisor')} · {timeOfDay(time)}
        </LinkState>
        <SignOut />
      </Bar>
      <DeskOver live={live} />
      <DeskAwaited live={live} />
      {!isOver(live) && slow && fast && <Witness slow={slow} fast={fast} now={time} />}
    </>
  );
}

/** The supervisor's view: a witness of ballot and exceptions, without a choice and without an act of the console. */
export default function SupervisorPage(): ReactNode {
  const { meetingId = '' } = useParams();
  return <SignedIn>{() => <Supervisor meetingId={meetingId} />}</SignedIn>;
}
