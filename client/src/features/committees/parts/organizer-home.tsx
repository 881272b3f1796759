import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { OpenRequests } from '../../confirmations/parts/open-requests.js';
import { useCommittees } from '../queries.js';
import { FilingTag } from './filing.js';
import './office.css';

/** What an organizer works on: the reviews of the committees, newest year first. */
export default function OrganizerHome(): ReactNode {
  const { t } = useTranslation();
  const committees = useCommittees();
  if (committees.error) return <Refused error={committees.error} />;
  if (!committees.data) return <Loading />;
  const reviews = committees.data
    .filter(({ abilities }) => abilities.file)
    .flatMap((committee) => committee.reviews.map((review) => ({ ...review, committee })))
    .sort((a, b) => b.year - a.year);
  if (reviews.length === 0)
    return (
      <EmptyState
        mark={<Seal large sign="委" />}
        title={t('committee.mineNone')}
        actions={
          <ButtonLink tone="primary" to="/committees">
            {t('home.committees')}
          </ButtonLink>
        }
      >
        {t('committee.mineNoneDo')}
      </EmptyState>
    );
  return (
    <section className="home-section">
      <OpenRequests />
      <h2>{t('committee.mine')}</h2>
      <ul>
        {reviews.map(({ id, title, year, members, committee }) => (
          <li key={id} className="meeting-card">
            <div>
              <small>
                {year} · {committee.name}
              </small>
              <h2>{title}</h2>
              <p>
                <FilingTag state={committee.filingState} />
                <span className="quiet">{t('committee.members', { members })}</span>
              </p>
            </div>
            <ButtonLink to={`/reviews/${id}`}>{t('committee.openReview')}</ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
