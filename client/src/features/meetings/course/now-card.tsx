import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import { codeSentence } from '../../../api/problem-error.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Refused } from '../../../ui/notice.js';
import { seatNumber, timeOfDay } from '../../../ui/time.js';
import { roundText } from '../../../ui/round.js';
import { useBallotAct } from '../../ballots/queries.js';
import { AskOfBallot } from '../../confirmations/parts/ask-of-ballot.js';
import { WithdrawnNote } from '../../results/parts/withdrawn-note.js';
import type { DeskFast, DeskSlow } from '../attendance/attendance-panel.js';
import { BallotMarks } from '../../results/parts/ballot-marks.js';
import { BallotFacts, BallotProgress, SmallBallotWarning } from './ballot-facts.js';
import { Card } from './card.js';
import { Course, type Opening } from './course.js';
import { BreakCard } from './break-card.js';
import { MeetingStep } from './meeting-step.js';
import { seatsOfBallot } from './ballot-seats.js';
import { useMeetingLine } from '../queries.js';
import { OfficialAct } from './official-act.js';

/** Reminding those who are there and have not submitted, as often as wished; when it was done last, and whom it does not reach. */
function Remind({ ballotId, slow, here }: { ballotId: string; slow: DeskSlow; here: readonly number[] }): ReactNode {
  const { t } = useTranslation();
  const remind = useBallotAct('remind');
  const last = slow.log.find(({ type, facts }) => type === 'seats.reminded' && facts['ballot'] === ballotId);
  const offline = slow.roster.filter(({ seat, connected }) => !connected && here.includes(seat));
  return (
    <>
      <Button busy={remind.isPending} onClick={() => remind.mutate(ballotId)}>
        {t('desk.remind', { count: here.length })}
      </Button>
      <span className="quiet" role="status">
        {last && t('desk.reminded', { time: timeOfDay(last.at), count: Number(last.facts['seats']) })}
        {offline.length > 0 && (
          <> {t('desk.notReached', { seats: offline.map(({ seat }) => seatNumber(seat)).join(t('word.comma')) })}</>
        )}
      </span>
      <Refused error={remind.error} />
    </>
  );
}

function CloseAct({ ballot, missing }: { ballot: CurrentBallot; missing: number }): ReactNode {
  const { t } = useTranslation();
  const { submitted } = ballot;
  const text = missing > 0 ? t('desk.closeTextMissing', { missing, submitted }) : t('desk.closeText', { submitted });
  return (
    <OfficialAct
      act="close"
      ballotId={ballot.ballotId}
      label={t('desk.close')}
      title={t('desk.closeTitle', { title: ballot.title })}
      text={<p>{text}</p>}
    />
  );
}

/** After the close nothing is for the secretary to do: what the room waits for. */
function WaitedFor({ ballot, refusal }: { ballot: CurrentBallot; refusal: string | null }): ReactNode {
  const { t, i18n } = useTranslation();
  if (refusal !== null)
    return (
      <span role="status" className="now-card__why">
        {codeSentence(refusal, i18n.language)}
      </span>
    );
  if (ballot.state === 'closing') return <span role="status">{t('close.closing', { checking: ballot.checking })}</span>;
  if (ballot.state !== 'closed' || ballot.announce !== 'chair') return null;
  return <span className="quiet">{t(ballot.panel ? 'panelBallot.waitLead' : 'desk.waitChair')}</span>;
}

/** What the secretary may do with the ballot now: one primary act, by the abilities that the server sends. */
function BallotActs({ slow, fast, ballot }: { slow: DeskSlow; fast: DeskFast; ballot: CurrentBallot }): ReactNode {
  const { t } = useTranslation();
  const missing = fast.missingSeats.length;
  const { here } = seatsOfBallot(slow, fast);
  const abilities = slow.abilities.ballots[ballot.ballotId];
  return (
    <>
      {abilities?.close && <CloseAct ballot={ballot} missing={missing} />}
      {abilities?.announce && (
        <OfficialAct
          act="announce"
          tone="plain"
          large={false}
          ballotId={ballot.ballotId}
          label={t(ballot.panel ? 'panelBallot.announceFor' : 'desk.announceFor')}
          title={t('announce.confirmTitle', { title: ballot.title })}
          text={<p>{t('desk.announceText')}</p>}
        />
      )}
      {ballot.state === 'open' && slow.abilities.remind && here.length > 0 && (
        <Remind ballotId={ballot.ballotId} slow={slow} here={here} />
      )}
      <WaitedFor ballot={ballot} refusal={abilities?.announceRefusal ?? null} />
    </>
  );
}

/** The ballot that is open, closing, or closed and not yet announced. */
export function BallotCard({
  slow,
  fast,
  ballot,
  witness,
}: {
  slow: DeskSlow;
  fast: DeskFast;
  ballot: CurrentBallot;
  witness: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const kicker = (
    <>
      {t(ballot.rehearsal ? 'desk.rehearsalKicker' : 'desk.kicker', {
        number: ballot.number,
        round: roundText(ballot, t),
      })}{' '}
      · {t(`state.ballot.${ballot.state}`)} <BallotMarks ballot={ballot} />
    </>
  );
  return (
    <Card
      kicker={kicker}
      title={t('desk.agendaTitle', { title: ballot.title, candidates: ballot.candidates })}
      official={ballot.state === 'closed'}
      actions={
        !witness && (
          <>
            <BallotActs slow={slow} fast={fast} ballot={ballot} />
            {slow.abilities.ballots[ballot.ballotId]?.askVoid && (
              <span className="now-card__aside">
                <AskOfBallot subject={ballot} act="void" />
              </span>
            )}
          </>
        )
      }
    >
      <BallotProgress ballot={ballot} slow={slow} fast={fast} />
      <WithdrawnNote withdrawn={ballot.withdrawn} />
      {ballot.smallBallot && <SmallBallotWarning />}
      <BallotFacts ballot={ballot} slow={slow} />
    </Card>
  );
}

/** The way to where a meeting that has not begun is changed or removed. */
function ToPlan({ meetingId }: { meetingId: string }): ReactNode {
  const { t } = useTranslation();
  const meeting = useMeetingLine(meetingId);
  return (
    meeting.data && <ButtonLink to={`/reviews/${meeting.data.reviewId}/meetings`}>{t('desk.changePlan')}</ButtonLink>
  );
}

function MeetingCard({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const preparing = slow.state === 'preparing';
  return (
    <Card
      kicker={t(`state.meeting.${slow.state}`)}
      title={slow.title}
      actions={
        preparing && (
          <>
            {slow.abilities.startMeeting && <MeetingStep slow={slow} act="start" />}
            {slow.abilities.planMeeting && <ToPlan meetingId={slow.meetingId} />}
          </>
        )
      }
    >
      <p className="now-card__text">
        {preparing ? t('desk.startLead', { seats: slow.roster.length }) : t('desk.endedLead')}
      </p>
    </Card>
  );
}

/** The one thing to do now. */
export function NowCard({ slow, fast, ...opening }: { slow: DeskSlow; fast: DeskFast } & Opening): ReactNode {
  const { ballot } = fast;
  if (ballot && ['open', 'closing', 'closed'].includes(ballot.state))
    return <BallotCard slow={slow} fast={fast} ballot={ballot} witness={false} />;
  if (slow.state === 'paused') return <BreakCard slow={slow} />;
  if (slow.state !== 'in-session') return <MeetingCard slow={slow} />;
  return <Course slow={slow} {...opening} />;
}
