import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { roundText } from '../../../ui/round.js';
import { useEarlierBallots } from '../../ballots/queries.js';
import { RedraftRound } from '../drafting/draft-acts.js';
import { ShowResult } from '../../results/parts/show-result.js';
import { AskOfBallot } from '../../confirmations/parts/ask-of-ballot.js';

/** R14: what an ended meeting of the review has left void, annulled or tied is voted on again here, when three people say so. */
export function EarlierBallots({ meetingId, ballots }: { meetingId: string; ballots: number }): ReactNode {
  const { t, i18n } = useTranslation();
  const earlier = useEarlierBallots(meetingId, ballots);
  if (earlier.error) return <Refused error={earlier.error} />;
  if (!earlier.data || earlier.data.length === 0) return null;
  return (
    <details className="agenda">
      <summary>{t('earlier.title', { count: earlier.data.length })}</summary>
      <p className="quiet">{t('earlier.lead')}</p>
      <ol>
        {earlier.data.map((line) => (
          <li key={line.ballotId}>
            <span>{line.number}</span>
            <span className="agenda__title">
              {line.title} {line.round > 1 && <small>{roundText(line, t)}</small>}
              <br />
              <small>
                {line.meeting} · {dateText(line.heldOn, i18n.language)}
              </small>
            </span>
            <span className="agenda__end">
              {t(`state.ballot.${line.state}`)}
              <ShowResult line={line} />
              {line.tied > 0 && ` · ${t('desk.agendaTied.waits', { tied: line.tied })}`}
              {line.confirmed && <RedraftRound line={{ ...line, meetingId }} />}
              {!(line.confirmed && line.runOff) && <AskOfBallot subject={{ ...line, meetingId }} act="rounds" />}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
