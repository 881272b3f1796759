import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../../api/http.js';
import type { OwnBallot, OwnMeeting } from '../../../api/views.js';
import { ButtonLink } from '../../../ui/button.js';
import { Loading, Tag } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateText, seatNumber } from '../../../ui/time.js';
import { PinLine } from '../../identity/parts/own-pin.js';
import { MeetingCard } from '../../meetings/parts/meeting-card.js';
import { byTime } from './by-time.js';
import { OwnBallotLine, TypedReceipt } from './own-ballots.js';
import './history.css';

/** Ballots that are over, with the own receipts. */
function useOwnBallots(): UseQueryResult<OwnBallot[]> {
  return useQuery({ queryKey: ['my-ballots'], staleTime: 0, queryFn: () => get<OwnBallot[]>('/api/my/ballots') });
}

function Past({ meeting, ballots }: { meeting: OwnMeeting; ballots: readonly OwnBallot[] }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <section className="past-meeting" aria-label={meeting.title}>
      <div className="past-meeting__head">
        <div>
          <h3>{meeting.title}</h3>
          <p className="quiet">
            <Tag>{t(`state.meeting.${meeting.state}`)}</Tag> {dateText(meeting.heldOn, i18n.language)} ·{' '}
            {meeting.committee} · {t('word.seat', { seat: seatNumber(meeting.seat) })}
          </p>
        </div>
        {meeting.state === 'ended' && <ButtonLink to={`/meetings/${meeting.id}/room`}>{t('history.room')}</ButtonLink>}
      </div>
      {ballots.length === 0 ? (
        <p className="quiet">{t('history.noBallots')}</p>
      ) : (
        <ul>
          {ballots.map((ballot) => (
            <OwnBallotLine key={ballot.ballotId} ballot={ballot} />
          ))}
        </ul>
      )}
    </section>
  );
}

function History({ meetings }: { meetings: readonly OwnMeeting[] }): ReactNode {
  const { t } = useTranslation();
  const own = useOwnBallots();
  if (own.error) return <Refused error={own.error} />;
  if (!own.data) return <Loading />;
  const ballots = own.data;
  const of = (meeting: OwnMeeting): OwnBallot[] => ballots.filter((ballot) => ballot.meetingId === meeting.id);
  // A meeting that is still running has its receipts here too, once one of its ballots is over.
  const shown = meetings.filter((meeting) => meeting.state === 'ended' || of(meeting).length > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <section className="home-section">
        <h2>{t('history.title')}</h2>
        {shown.map((meeting) => (
          <Past key={meeting.id} meeting={meeting} ballots={of(meeting)} />
        ))}
      </section>
      {ballots.length > 0 && <TypedReceipt ballots={ballots} />}
      <Notice title={t('history.means')}>{t('history.meansText')}</Notice>
    </>
  );
}

/** An expert's home: the meeting of today with one button, what comes later, and below it the own past. */
export function ExpertHome({ meetings }: { meetings: readonly OwnMeeting[] }): ReactNode {
  const { t } = useTranslation();
  if (meetings.length === 0) return null;
  const { now, later } = byTime(meetings);
  return (
    <>
      {now && (
        <section className="home-section">
          <h2>{t(now.state === 'in-session' || now.state === 'paused' ? 'history.now' : 'history.next')}</h2>
          <ul>
            <MeetingCard meeting={now} as="room" seat={now.seat} first />
          </ul>
        </section>
      )}
      {later.length > 0 && (
        <section className="home-section">
          <h2>{t('history.later')}</h2>
          <ul>
            {later.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} as="room" seat={meeting.seat} />
            ))}
          </ul>
        </section>
      )}
      <PinLine />
      <History meetings={meetings} />
    </>
  );
}
