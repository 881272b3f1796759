import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingSignatures } from '../../../api/views.js';
import { ButtonLink } from '../../../ui/button.js';
import { Tag } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { useWaitingSignatures } from './queries.js';

function Ended({ meeting }: { meeting: WaitingSignatures }): ReactNode {
  const { t, i18n } = useTranslation();
  const { meetingId, title, committee, heldOn, sheets, minutes, desk } = meeting;
  const what = [
    ...(sheets > 0 ? [t('sign.mine.sheets', { count: sheets })] : []),
    ...(minutes ? [t('sign.mine.minutes')] : []),
  ];
  return (
    <li className="meeting-card">
      <div>
        <small>
          {dateText(heldOn, i18n.language)} · {committee}
        </small>
        <h2>{title}</h2>
        <p>
          <Tag>{t('state.meeting.ended')}</Tag>
          <b>{t('sign.mine.what', { what: what.join(t('word.comma')) })}</b>
        </p>
      </div>
      {sheets > 0 && (
        <ButtonLink tone="official" to={`/meetings/${meetingId}/${desk}`}>
          {t('sign.mine.goSheets')}
        </ButtonLink>
      )}
      {minutes && (
        <ButtonLink tone="official" to={`/meetings/${meetingId}/minutes`}>
          {t('sign.mine.goMinutes')}
        </ButtonLink>
      )}
    </li>
  );
}

/** On the home page: the way back to what one still has to sign once the meeting is over (R20). Nothing where nothing waits. */
export function WaitingToSign(): ReactNode {
  const { t } = useTranslation();
  const { data: meetings = [], error } = useWaitingSignatures();
  if (error) return <Refused error={error} />;
  if (meetings.length === 0) return null;
  return (
    <section className="home-section">
      <h2>{t('sign.mine.title')}</h2>
      <ul>
        {meetings.map((meeting) => (
          <Ended key={meeting.meetingId} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}
