import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { FILING_STATES, LEVELS, type FilingState, type Level } from '../../../../../src/contract/vocabulary.js';
import type { Committee, Created, Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Options, TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import { FilingTag } from '../parts/filing.js';
import { useCommittees, useFoundCommittee } from '../queries.js';
import '../../../ui/table.css';
import '../parts/review-frame.css';

function NewCommittee({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useFoundCommittee();
  const [form, setForm] = useState<{ name: string; series: string; level: Level | null }>({
    name: '',
    series: '',
    level: null,
  });
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    // what comes next is the filing, which is on the committee's own page
    const onSuccess = ({ id }: Created): void => void navigate(`/committees/${id}`);
    if (form.level) found.mutate({ ...form, level: form.level }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('committees.new')}
      act={t('committees.newAct')}
      busy={found.isPending}
      error={found.error}
      onSubmit={submit}
      onClose={onClose}
    >
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
        fault={tried && !form.level ? t('word.choose') : null}
        onChange={(level) => setForm({ ...form, level })}
        options={LEVELS.map((value) => ({ value, title: t(`level.${value}`) }))}
      />
    </FormDialog>
  );
}

function CommitteeRow({ committee }: { committee: Committee }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="committee">
      <div>
        <h2>
          <Link to={`/committees/${committee.id}`}>{committee.name}</Link>
        </h2>
        <p className="small quiet">
          {committee.series} · {t(`level.${committee.level}`)}
        </p>
        <FilingTag state={committee.filingState} />
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
      </div>
    </section>
  );
}

/** Search and filter; the list comes whole, since a person works for few committees. */
function Found({ committees }: { committees: readonly Committee[] }): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<FilingState | ''>('');
  const wanted = search.trim().toLowerCase();
  const shown = committees.filter(
    ({ name, series, filingState }) =>
      `${name} ${series}`.toLowerCase().includes(wanted) && (state === '' || state === filingState),
  );
  return (
    <>
      <div className="list-tools" role="search">
        <input
          className="input"
          type="search"
          aria-label={t('committee.search')}
          placeholder={t('committee.search')}
          value={search}
          onChange={(e) => setSearch(e.target.value)}
        />
        <select
          className="input"
          aria-label={t('filing.filter')}
          value={state}
          onChange={(e) => setState(FILING_STATES.find((known) => known === e.target.value) ?? '')}
        >
          <option value="">{t('filing.everyState')}</option>
          {FILING_STATES.map((known) => (
            <option key={known} value={known}>
              {t(`filing.state.${known}`)}
            </option>
          ))}
        </select>
        <span className="quiet" role="status">
          {t('list.total', { total: shown.length })}
        </span>
      </div>
      {shown.map((committee) => (
        <CommitteeRow key={committee.id} committee={committee} />
      ))}
      {shown.length === 0 && <EmptyState title={t('committee.nothing')}>{t('list.nothingFoundDo')}</EmptyState>}
    </>
  );
}

function Committees({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const committees = useCommittees();
  const [adding, setAdding] = useState(false);
  const organizes = session.roles.some((held) => held.role === 'organizer' && held.committeeId === null);
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
        {committees.data && committees.data.length > 0 && <Found committees={committees.data} />}
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
