import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingLine } from '../../../api/views.js';
import { ButtonLink } from '../../../ui/button.js';
import { Tag } from '../../../ui/marks.js';
import { dateText, seatNumber } from '../../../ui/time.js';

export type As = 'room' | 'console' | 'supervise';

/** A meeting with the one way into it; `first`: the one that this person is here for. */
export function MeetingCard({
  meeting,
  as,
  seat,
  first = false,
}: {
  meeting: MeetingLine;
  as: As;
  seat?: number;
  first?: boolean;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const running = meeting.state === 'in-session' || meeting.state === 'paused';
  return (
    <li className={`meeting-card${running ? ' meeting-card--now' : ''}${first ? ' meeting-card--first' : ''}`}>
      <div>
        <small>
          {dateText(meeting.heldOn, i18n.language)} · {meeting.committee}
        </small>
        <h2>{meeting.title}</h2>
        <p>
          <Tag tone={running ? 'pine' : 'plain'}>{t(`state.meeting.${meeting.state}`)}</Tag>
          {seat !== undefined && <span>{t('word.seat', { seat: seatNumber(seat) })}</span>}
          <span className="quiet">{t('home.seats', { seats: meeting.seats })}</span>
        </p>
      </div>
      <ButtonLink
        tone={running || first ? 'primary' : 'plain'}
        large={running || first}
        to={`/meetings/${meeting.id}/${as}`}
      >
        {t(`home.go.${as}`)}
      </ButtonLink>
    </li>
  );
}
