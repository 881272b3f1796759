import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CommitteeDetail } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import { ChangeLeast, FilingNotice, FilingTag, RecordFiling } from '../parts/filing.js';
import { NewReview } from '../parts/new-review.js';
import { useCommittee } from '../queries.js';
import '../parts/review-frame.css';
import '../parts/office.css';

type Asking = 'file' | 'least' | 'review' | null;
type Filing = NonNullable<CommitteeDetail['filing']>;

function FilingFacts({ filing, daysLeft }: { filing: Filing; daysLeft: number | null }): ReactNode {
  const { t, i18n } = useTranslation();
  const facts: [string, string][] = [
    [t('filing.number'), filing.number],
    [t('filing.authority'), filing.authority],
    [t('filing.filedOn'), dateText(filing.filedOn, i18n.language)],
    [
      t('filing.validUntil'),
      [
        dateText(filing.validUntil, i18n.language),
        ...(daysLeft !== null && daysLeft >= 0 ? [t('filing.days', { days: daysLeft })] : []),
      ].join(' · '),
    ],
    [
      t('filing.scope'),
      [t(`filing.formed.${filing.formedBy}`), ...(filing.specialties ? [filing.specialties] : [])].join(' · '),
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function FilingSection({
  committee,
  onAsk,
}: {
  committee: CommitteeDetail;
  onAsk: (asking: Asking) => void;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { filing, filings, abilities, least, leastByRule } = committee;
  const earlier = filings.slice(1);
  return (
    <section className="office-section">
      <div className="office-section__head">
        <h2>{t('filing.title')}</h2>
        <FilingTag state={committee.filingState} />
        {abilities.file && filing && (
          <Button tone="link" onClick={() => onAsk('file')}>
            {t('filing.renew')}
          </Button>
        )}
      </div>
      <FilingNotice
        committee={committee}
        action={
          abilities.file && (
            <Button tone="primary" onClick={() => onAsk('file')}>
              {t(filing ? 'filing.renew' : 'filing.record')}
            </Button>
          )
        }
      />
      {filing && <FilingFacts filing={filing} daysLeft={committee.filingDaysLeft} />}
      <dl className="facts">
        <div>
          <dt>{t('filing.least')}</dt>
          <dd>
            {t('filing.leastNow', { least })}
            <small>
              {' '}
              · {t(least === leastByRule ? 'filing.leastByRule' : 'filing.leastOwn', { least: leastByRule })}
            </small>
            {abilities.file && (
              <Button tone="link" onClick={() => onAsk('least')}>
                {t('filing.leastChange')}
              </Button>
            )}
          </dd>
        </div>
      </dl>
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('filing.earlier')}</summary>
          <ul>
            {earlier.map(({ id, number, filedOn, validUntil }) => (
              <li key={id}>
                {number} · {dateText(filedOn, i18n.language)} – {dateText(validUntil, i18n.language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Reviews({ committee, onAsk }: { committee: CommitteeDetail; onAsk: (asking: Asking) => void }): ReactNode {
  const { t } = useTranslation();
  const { abilities, reviews } = committee;
  const open = abilities.file && (
    <Button
      tone={abilities.openReview ? 'primary' : 'plain'}
      reason={abilities.openReview ? null : t('committee.notFiled')}
      onClick={() => onAsk('review')}
    >
      {t('committees.openReview')}
    </Button>
  );
  return (
    <section className="office-section">
      <div className="office-section__head">
        <h2>{t('committee.reviews')}</h2>
        {reviews.length > 0 && open}
      </div>
      {reviews.length === 0 && (
        <EmptyState mark={<Seal large sign="评" />} title={t('committee.reviewsNone')} actions={open}>
          {t('committee.reviewsNoneDo')}
        </EmptyState>
      )}
      <ul className="year-rows">
        {reviews.map((review) => (
          <li key={review.id}>
            <b>{review.year}</b>
            <Link to={`/reviews/${review.id}`}>{review.title}</Link>
            <small>{t('committees.reviewNumbers', { members: review.members })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Content({ committee }: { committee: CommitteeDetail }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>(null);
  const close = (): void => setAsking(null);
  return (
    <>
      <nav className="crumbs" aria-label={t('review.crumbs')}>
        <Link to="/committees">{t('committees.title')}</Link>
      </nav>
      <div className="page-head">
        <div>
          <h1>{committee.name}</h1>
          <p>
            {committee.series} · {t(`level.${committee.level}`)}
          </p>
        </div>
      </div>
      <FilingSection committee={committee} onAsk={setAsking} />
      <Reviews committee={committee} onAsk={setAsking} />
      {asking === 'file' && <RecordFiling committee={committee} onClose={close} />}
      {asking === 'least' && <ChangeLeast committee={committee} onClose={close} />}
      {asking === 'review' && <NewReview committee={committee} onClose={close} />}
    </>
  );
}

/** A committee: its filing, its smallest size, and its reviews by year. */
export default function CommitteePage(): ReactNode {
  const { committeeId = '' } = useParams();
  const committee = useCommittee(committeeId);
  return (
    <SignedIn>
      {(session) => (
        <>
          <Bar where={committee.data?.name}>
            <Who name={session.name} />
          </Bar>
          <main id="main" className="page">
            <Refused error={committee.error} />
            {committee.data ? <Content committee={committee.data} /> : !committee.error && <Loading />}
          </main>
        </>
      )}
    </SignedIn>
  );
}
