import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import type { Review } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { OpenRequests } from '../../confirmations/parts/open-requests.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import { useReview } from '../queries.js';
import './review-frame.css';

function Head({ review, tab: under, actions }: { review: Review; tab?: string; actions?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const tabs = [
    { to: '', label: t('year.tab'), count: null },
    { to: '/experts', label: t('review.tabs.experts'), count: review.members },
    { to: '/panels', label: t('panels.tab'), count: null },
    { to: '/candidates', label: t('review.tabs.candidates'), count: null },
    { to: '/settings', label: t('settings.tab'), count: null },
    { to: '/meetings', label: t('review.tabs.meetings'), count: null },
  ];
  return (
    <>
      <nav className="crumbs" aria-label={t('review.crumbs')}>
        <Link to="/committees">{t('committees.title')}</Link>
        <span>/</span>
        <Link to={`/committees/${review.committeeId}`}>{review.committee}</Link>
      </nav>
      <div className="page-head">
        <div>
          <h1>{review.title}</h1>
          <p>{t('review.facts', { year: review.year, blind: t(review.blind ? 'review.blind' : 'review.named') })}</p>
        </div>
        {actions && <div className="page-head__acts">{actions}</div>}
      </div>
      <nav className="tabs" aria-label={review.title}>
        {tabs.map((tab) => (
          <NavLink
            key={tab.to}
            end
            to={`/reviews/${review.id}${tab.to}`}
            {...(tab.to === under && { className: 'active' })}
          >
            {tab.label}
            {tab.count !== null && <span>{tab.count}</span>}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

/** The frame of everything that belongs to the review of a year. */
export function ReviewFrame({
  reviewId,
  tab,
  actions,
  children,
}: {
  reviewId: string;
  /** The tab that a page without one of its own belongs to. */
  tab?: '/experts' | '/candidates';
  actions?: (review: Review) => ReactNode;
  children: (review: Review) => ReactNode;
}): ReactNode {
  const review = useReview(reviewId);
  return (
    <SignedIn>
      {(session) => (
        <>
          <Bar where={review.data?.title}>
            <Who name={session.name} />
          </Bar>
          <main id="main" className="page page--wide">
            <Refused error={review.error} />
            {review.data ? (
              <>
                <Head review={review.data} {...(tab && { tab })} actions={actions?.(review.data)} />
                {review.data.abilities.organize && <OpenRequests reviewId={reviewId} />}
                {children(review.data)}
              </>
            ) : (
              !review.error && <Loading />
            )}
          </main>
        </>
      )}
    </SignedIn>
  );
}
