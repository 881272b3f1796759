import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CANDIDATE_KINDS } from '../../../../../src/contract/vocabulary.js';
import type { CandidateLine, Review } from '../../../api/views.js';
import { ButtonLink } from '../../../ui/button.js';
import { Seal, Tag } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { DataTable, useListState, type Column } from '../../../ui/table.js';
import { ReviewFrame } from '../../committees/parts/review-frame.js';
import { LookAtNumber } from '../../identity/parts/look-at-number.js';
import { WithdrawCandidate, WithdrawalFacts } from '../parts/withdraw-candidate.js';
import { useCandidates } from '../queries.js';

function useColumns(review: Review): Column<CandidateLine>[] {
  const { t } = useTranslation();
  const columns: Column<CandidateLine>[] = [
    { key: 'listNumber', title: t('lists.number'), sortable: true, width: 80, render: (row) => row.listNumber },
    { key: 'code', title: t('lists.code'), sortable: true, width: 90, render: (row) => row.code },
    {
      key: 'name',
      title: t('word.name'),
      sortable: true,
      width: 160,
      render: (row) => (
        <>
          <b>
            <PersonName name={row.name} />
          </b>{' '}
          {row.withdrawal && <Tag>{t('word.withdrawn')}</Tag>}
          {row.withdrawalAsked && <Tag tone="amber">{t('withdrawal.waiting')}</Tag>}
          <WithdrawalFacts candidate={row} />
        </>
      ),
    },
    { key: 'unit', title: t('word.unit'), sortable: true, render: (row) => row.unit },
    {
      key: 'specialty',
      title: t('lists.specialty'),
      sortable: true,
      render: (row) => (
        <>
          {row.specialty}
          <small>{row.title}</small>
        </>
      ),
    },
    { key: 'kind', title: t('lists.kind'), sortable: true, width: 110, render: (row) => t(`kind.${row.kind}`) },
  ];
  if (!review.abilities.organize) return columns;
  const look: Column<CandidateLine> = {
    key: 'look',
    title: t('look.column'),
    width: 130,
    render: (row) => (
      <>
        <LookAtNumber name={row.name} path={`/api/candidates/${row.id}/looks`} />
        <WithdrawCandidate candidate={row} />
      </>
    ),
  };
  return [...columns, look];
}

function Candidates({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns(review);
  const [state, change] = useListState('listNumber');
  const [kind, setKind] = useState('');
  const list = useCandidates(review.id, { ...state, ...(kind ? { kind } : {}) });
  const filter = (
    <select
      className="input"
      aria-label={t('lists.kind')}
      value={kind}
      onChange={(e) => {
        setKind(e.target.value);
        change({});
      }}
    >
      <option value="">{t('lists.everyKind')}</option>
      {CANDIDATE_KINDS.map((value) => (
        <option key={value} value={value}>
          {t(`kind.${value}`)}
        </option>
      ))}
    </select>
  );
  const empty =
    state.search || kind ? (
      <EmptyState title={t('list.nothingFound')}>{t('list.nothingFoundDo')}</EmptyState>
    ) : (
      <EmptyState
        mark={<Seal large sign="报" />}
        title={t('lists.noCandidates')}
        actions={
          review.abilities.importLists && (
            <ButtonLink tone="primary" to={`/reviews/${review.id}/import/candidates`}>
              {t('lists.importCandidates')}
            </ButtonLink>
          )
        }
      >
        {t('lists.noCandidatesDo')}
      </EmptyState>
    );
  if (list.error) return <Refused error={list.error} />;
  return (
    <DataTable
      columns={columns}
      rows={list.data?.rows}
      total={list.data?.total ?? 0}
      state={state}
      onChange={change}
      loading={list.isPending}
      searchLabel={t('lists.searchCandidates')}
      filters={filter}
      empty={empty}
    />
  );
}

/** The candidates of a review. */
export default function CandidatesPage(): ReactNode {
  const { t } = useTranslation();
  const { reviewId = '' } = useParams();
  const actions = (review: Review): ReactNode =>
    review.abilities.importLists && (
      <ButtonLink tone="primary" to={`/reviews/${review.id}/import/candidates`}>
        {t('lists.importCandidates')}
      </ButtonLink>
    );
  return (
    <ReviewFrame reviewId={reviewId} actions={actions}>
      {(review) => <Candidates review={review} />}
    </ReviewFrame>
  );
}
