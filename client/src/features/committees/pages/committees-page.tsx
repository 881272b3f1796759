import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { LEVELS, type Level } from '../../../../../src/contract/vocabulary.js';
import type { Committee, Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Options, TextField } from '../../../ui/fields.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { today } from '../../../ui/time.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import { useCommittees, useFoundCommittee, useOpenReview } from '../queries.js';
import '../parts/review-frame.css';

function FormFoot({ act, busy, onClose }: { act: string; busy: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone="primary" type="submit" form="committee-form" busy={busy}>
        {act}
      </Button>
    </>
  );
}

function NewCommittee({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const found = useFoundCommittee();
  const [form, setForm] = useState<{ name: string; series: string; level: Level | null }>({
    name: '',
    series: '',
    level: null,
  });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.level) found.mutate({ ...form, level: form.level }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('committees.new')}
      onClose={onClose}
      foot={<FormFoot act={t('committees.newAct')} busy={found.isPending} onClose={onClose} />}
    >
      <form id="committee-form" onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <TextField
          label={t('committees.name')}
          required
          maxLength={LIMITS.titleLength}
          placeholder={t('committees.nameExample')}
          value={form.name}
          onChange={(e) => setForm({ ...form, name: e.target.value })}
        />
        <TextField
          label={t('committees.series')}
          required
          maxLength={LIMITS.titleLength}
          placeholder={t('committees.seriesExample')}
          value={form.series}
          onChange={(e) => setForm({ ...form, series: e.target.value })}
        />
        <Options
          row
          legend={t('committees.level')}
          value={form.level}
          fault={tried && !form.level ? t('newBallot.choose') : null}
          onChange={(level) => setForm({ ...form, level })}
          options={LEVELS.map((value) => ({ value, title: t(`level.${value}`) }))}
        />
      </form>
      <Refused error={found.error} />
    </Dialog>
  );
}

function NewReview({ committee, onClose }: { committee: Committee; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const open = useOpenReview(committee.id);
  const [thisYear] = useState(() => Number(today(Date.now()).slice(0, 4)));
  const [form, setForm] = useState<{ year: number; title: string; blind: 'blind' | 'named' | null }>({
    year: thisYear,
    title: t('committees.reviewTitle', { year: thisYear, series: committee.series }),
    blind: null,
  });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.blind)
      open.mutate({ year: form.year, title: form.title, blind: form.blind === 'blind' }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('committees.openReview')}
      lead={committee.name}
      onClose={onClose}
      foot={<FormFoot act={t('committees.openReviewAct')} busy={open.isPending} onClose={onClose} />}
    >
      <form id="committee-form" onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <TextField
          label={t('committees.year')}
          type="number"
          required
          min={2000}
          max={2100}
          value={form.year}
          onChange={(e) => setForm({ ...form, year: Number(e.target.value) })}
        />
        <TextField
          label={t('committees.reviewName')}
          required
          maxLength={LIMITS.titleLength}
          value={form.title}
          onChange={(e) => setForm({ ...form, title: e.target.value })}
        />
        <Options
          legend={t('committees.blind')}
          value={form.blind}
          fault={tried && !form.blind ? t('newBallot.choose') : null}
          onChange={(blind) => setForm({ ...form, blind })}
          options={(['blind', 'named'] as const).map((value) => ({
            value,
            title: t(`review.${value}`),
            explanation: t(`review.${value}Text`),
          }))}
        />
      </form>
      <Refused error={open.error} />
    </Dialog>
  );
}

function CommitteeRow({ committee, organizes }: { committee: Committee; organizes: boolean }): ReactNode {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  return (
    <section className="committee">
      <div>
        <h2>{committee.name}</h2>
        <small>
          {committee.series} · {t(`level.${committee.level}`)}
        </small>
      </div>
      <div>
        <ul>
          {committee.reviews.map((review) => (
            <li key={review.id}>
              <b>{review.year}</b>
              <Link to={`/reviews/${review.id}`}>{review.title}</Link>
              <small>{t('committees.reviewNumbers', { members: review.members })}</small>
            </li>
          ))}
        </ul>
        {committee.reviews.length === 0 && <p className="quiet">{t('committees.noReview')}</p>}
        {organizes && (
          <Button tone="link" onClick={() => setOpening(true)}>
            {t('committees.openReview')}
          </Button>
        )}
      </div>
      {opening && <NewReview committee={committee} onClose={() => setOpening(false)} />}
    </section>
  );
}

function Committees({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const committees = useCommittees();
  const [adding, setAdding] = useState(false);
  const organizes = session.roles.some((held) => held.role === 'organizer');
  const add = organizes && (
    <Button tone="primary" onClick={() => setAdding(true)}>
      {t('committees.new')}
    </Button>
  );
  return (
    <>
      <Bar where={t('committees.title')}>
        <Who name={session.name} />
      </Bar>
      <main id="main" className="page">
        <div className="page-head">
          <div>
            <h1>{t('committees.title')}</h1>
            <p>{t('committees.lead')}</p>
          </div>
          <div className="page-head__acts">{add}</div>
        </div>
        <Refused error={committees.error} />
        {committees.isPending && <Loading />}
        {committees.data?.map((committee) => (
          <CommitteeRow key={committee.id} committee={committee} organizes={organizes} />
        ))}
        {committees.data?.length === 0 && (
          <EmptyState mark={<Seal large sign="委" />} title={t('committees.none')}>
            {organizes ? t('committees.noneDo') : t('committees.noneAsk')}
          </EmptyState>
        )}
        {adding && <NewCommittee onClose={() => setAdding(false)} />}
      </main>
    </>
  );
}

/** The committees that the person works for, each with its reviews by year. */
export default function CommitteesPage(): ReactNode {
  return <SignedIn>{(session) => <Committees session={session} />}</SignedIn>;
}
