import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { useMeeting, useServerTime } from '../../../live/use-meeting.js';
import { Bar } from '../../../ui/bar.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Drawer } from '../../../ui/dialog.js';
import { timeOfDay } from '../../../ui/time.js';
import { ConfirmationCards } from '../../confirmations/parts/confirmation-cards.js';
import { SignOut } from '../../identity/parts/sign-out.js';
import { SignedIn } from '../../identity/parts/who.js';
import { PanelBand } from '../../results/parts/panel-band.js';
import { RehearsalBand } from '../../results/parts/rehearsal-band.js';
import { useNotedDigests } from '../../results/verification/noted-digests.js';
import { UnsignedStrip } from '../../results/signing/unsigned-strip.js';
import { Agenda } from '../agenda/agenda.js';
import { AgendaItems } from '../agenda/agenda-items.js';
import { Announced } from '../course/announced.js';
import { AttendanceDialog } from '../attendance/attendance-dialog.js';
import { AttendancePanel, type DeskFast, type DeskSlow } from '../attendance/attendance-panel.js';
import { BreakDialog } from '../course/break-card.js';
import { signingDesk } from '../seats/device-signing.js';
import { DeviceCards } from '../seats/device-cards.js';
import { DeskAwaited, DeskOver, isOver } from '../parts/desk-over.js';
import { DeskTools } from '../parts/desk-tools.js';
import { EarlierBallots } from '../course/earlier-ballots.js';
import { ItemDialog } from '../agenda/item-dialog.js';
import { LineActs } from '../course/line-acts.js';
import { LinkState } from '../parts/link-state.js';
import { MeetingStep } from '../course/meeting-step.js';
import { ChangeDraft, NewBallot } from '../drafting/new-ballot.js';
import { offersBallot } from '../course/course.js';
import { NowCard } from '../course/now-card.js';
import { PairDialog } from '../hall/pair-dialog.js';
import { RecusalDialog } from '../attendance/recusal-dialog.js';
import { RecusedRoom } from '../attendance/recused-room.js';
import { RehearseDialog } from '../drafting/rehearse-dialog.js';
import { RoomShort } from '../attendance/room-short.js';
import { SeatCardsDialog } from '../seats/seat-cards-dialog.js';
import { SideLog } from '../log/side-log.js';
import { Steps } from '../course/steps.js';
import { VoidedNotice } from '../course/voided.js';
import { saysVoided } from '../course/unsettled.js';
import { useOfficerKey } from '../use-officer-key.js';
import '../parts/desk.css';

type Open =
  | { ballotOf: string | null }
  | { draft: string }
  | { item: string | null }
  | 'attendance'
  | 'break'
  | 'rehearse'
  | 'recusals'
  | 'pair'
  | 'cards'
  | 'log'
  | null;

function SideActs({ slow, show }: { slow: DeskSlow; show: (open: Open) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="desk__acts">
      {slow.abilities.changeAttendance && (
        <Button onClick={() => show('attendance')}>{t('desk.attendanceActs')}</Button>
      )}
      <Button onClick={() => show('recusals')}>{t('desk.recusalActsCount', { count: slow.recusals.length })}</Button>
      {slow.abilities.seatCards && <Button onClick={() => show('cards')}>{t('cards.open')}</Button>}
      <Button onClick={() => show('pair')}>{t(slow.abilities.pairHall ? 'desk.pairHall' : 'pair.screens')}</Button>
      {slow.abilities.rehearse && <Button onClick={() => show('rehearse')}>{t('rehearsal.open')}</Button>}
      {slow.abilities.pause && <Button onClick={() => show('break')}>{t('break.open')}</Button>}
      {slow.state !== 'preparing' && (
        <ButtonLink to={`/meetings/${slow.meetingId}/minutes`}>{t('home.go.minutes')}</ButtonLink>
      )}
      {slow.abilities.endMeeting && <MeetingStep slow={slow} act="end" />}
    </div>
  );
}

function Dialogs({
  open,
  slow,
  fast,
  show,
}: {
  open: Exclude<Open, 'cards'>;
  slow: DeskSlow;
  fast: DeskFast;
  show: (open: Open) => void;
}): ReactNode {
  const { t } = useTranslation();
  const close = (): void => show(null);
  if (typeof open === 'object' && open !== null) {
    if ('item' in open)
      return (
        <ItemDialog meetingId={slow.meetingId} itemId={open.item} first={slow.items.length === 0} onClose={close} />
      );
    if ('draft' in open) return <ChangeDraft slow={slow} fast={fast} ballotId={open.draft} onClose={close} />;
    return <NewBallot slow={slow} fast={fast} itemId={open.ballotOf} onClose={close} />;
  }
  switch (open) {
    case 'attendance':
      return <AttendanceDialog slow={slow} onClose={close} />;
    case 'break':
      return <BreakDialog meetingId={slow.meetingId} onClose={close} />;
    case 'rehearse':
      return <RehearseDialog meetingId={slow.meetingId} onClose={close} />;
    case 'recusals':
      return <RecusalDialog slow={slow} onClose={close} />;
    case 'pair':
      return <PairDialog slow={slow} onClose={close} />;
    case 'log':
      return (
        <Drawer label={t('desk.log')} onClose={close}>
          <SideLog slow={slow} />
        </Drawer>
      );
    case null:
      return null;
  }
}

function Middle({
  slow,
  fast,
  show,
  onSeats,
}: {
  slow: DeskSlow;
  fast: DeskFast;
  show: (open: Open) => void;
  onSeats: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const acts = (line: AgendaLine): ReactNode => (
    <LineActs slow={slow} line={line} onChange={() => show({ draft: line.ballotId })} />
  );
  return (
    <section className="desk__middle">
      <DeskTools onShow={(side) => (side === 'seats' ? onSeats() : show(side))} />
      <UnsignedStrip slow={slow} />
      <Steps slow={slow} fast={fast} />
      <DeviceCards desk={signingDesk(slow, fast, 'secretary')} changes={slow.deviceChanges} />
      {!fast.ballot && slow.voided && saysVoided(slow) && <VoidedNotice voided={slow.voided} />}
      <RehearsalBand shown={fast.ballot?.rehearsal === true} />
      <PanelBand slow={slow} fast={fast} />
      <RoomShort slow={slow} fast={fast} onAttendance={() => show('attendance')} onBreak={() => show('break')} />
      <RecusedRoom slow={slow} />
      <NowCard
        slow={slow}
        fast={fast}
        onNewBallot={(ballotOf) => show({ ballotOf })}
        onChangeDraft={(draft) => show({ draft })}
      />
      {/* the secretary only waits for what others confirm: below what there is to do */}
      <div className="desk__waiting">
        <ConfirmationCards cards={slow.confirmations} agenda={slow.agenda} />
      </div>
      <AgendaItems slow={slow} onAdd={() => show({ item: null })} onEdit={(item) => show({ item })} />
      <Agenda agenda={slow.agenda} current={fast.ballot?.ballotId ?? null} acts={acts} empty={t('desk.agendaEmpty')} />
      {slow.abilities.draftBallot && (fast.ballot !== null || !offersBallot(slow)) && (
        <p style={{ marginTop: 12 }}>
          <Button onClick={() => show({ ballotOf: null })}>{t('desk.newBallot')}</Button>
        </p>
      )}
      <EarlierBallots meetingId={slow.meetingId} ballots={slow.agenda.length} />
      {slow.result && !fast.ballot && (
        <>
          <RehearsalBand shown={slow.result.rehearsal} />
          <Announced result={slow.result} version={slow.version} tieSaid={slow.state === 'in-session'} />
        </>
      )}
    </section>
  );
}

function Console({ meetingId }: { meetingId: string }): ReactNode {
  const { t } = useTranslation();
  const { live } = useMeeting(meetingId, 'console');
  const time = useServerTime(live);
  const [open, setOpen] = useState<Open>(null);
  // beneath the dialogs, which give the focus back to it
  const [seats, setSeats] = useState(false);
  const slow = live.slow as DeskSlow | null;
  const fast = live.fast as DeskFast | null;
  useNotedDigests(live);
  useOfficerKey(meetingId, 'secretary', slow !== null && slow.state !== 'ended');
  return (
    <>
      <Bar where={slow && `${slow.title} · ${t('desk.console')}`}>
        <LinkState live={live}>
          {' '}
          · {t('role.secretary')} · {timeOfDay(time)}
        </LinkState>
        <SignOut />
      </Bar>
      <DeskOver live={live} />
      <DeskAwaited live={live} />
      {!isOver(live) && slow && fast && (
        <main id="main" className="desk">
          <section className="desk__side desk__attendance">
            <AttendancePanel slow={slow} fast={fast}>
              <SideActs slow={slow} show={setOpen} />
            </AttendancePanel>
          </section>
          <Middle slow={slow} fast={fast} show={setOpen} onSeats={() => setSeats(true)} />
          <section className="desk__side desk__log" tabIndex={0} aria-label={t('desk.log')}>
            <SideLog slow={slow} />
          </section>
          {seats && (
            <Drawer label={t('desk.attendance')} onClose={() => setSeats(false)}>
              <AttendancePanel slow={slow} fast={fast}>
                <SideActs slow={slow} show={setOpen} />
              </AttendancePanel>
            </Drawer>
          )}
          {open === 'cards' ? (
            <SeatCardsDialog meetingId={meetingId} version={slow.version} onClose={() => setOpen(null)} />
          ) : (
            <Dialogs open={open} slow={slow} fast={fast} show={setOpen} />
          )}
        </main>
      )}
    </>
  );
}

/** The secretary's console: one page for the meeting, with one primary action at a time. */
export default function ConsolePage(): ReactNode {
  const { meetingId = '' } = useParams();
  return <SignedIn>{() => <Console meetingId={meetingId} />}</SignedIn>;
}
