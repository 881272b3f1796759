import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { downloadPosted } from '../../../api/http.js';
import type { MemberLine, Review } from '../../../api/views.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { dateText } from '../../../ui/time.js';
import { DataTable, useListState, type Column } from '../../../ui/table.js';
import { ReviewFrame } from '../../committees/parts/review-frame.js';
import { LookAtNumber } from '../../identity/parts/look-at-number.js';
import { MemberChanges } from '../parts/member-changes.js';
import { useMembers } from '../queries.js';

/** Issues first passwords and hands out the list of them once. */
function InitialPasswords({ reviewId }: { reviewId: string }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const issue = useMutation({
    mutationFn: () => downloadPosted(`/api/reviews/${reviewId}/initial-passwords`, `${t('passwords.file')}.xlsx`),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['members', reviewId] });
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('passwords.act')}</Button>
      {asking && (
        <Confirm
          tone="official"
          title={t('passwords.title')}
          act={t('passwords.confirm')}
          busy={issue.isPending}
          error={issue.error}
          onClose={() => setAsking(false)}
          onConfirm={() => issue.mutate()}
        >
          <p>{t('passwords.text')}</p>
        </Confirm>
      )}
    </>
  );
}

function useColumns(review: Review): Column<MemberLine>[] {
  const { t, i18n } = useTranslation();
  const columns: Column<MemberLine>[] = [
    {
      key: 'name',
      title: t('word.name'),
      sortable: true,
      width: 160,
      render: (row) => (
        <>
          <b className={row.leftAt === null ? '' : 'left-member'}>
            <PersonName name={row.name} />
          </b>
          {row.leftAt !== null && (
            <small>
              {t('members.leftOn', { date: dateText(row.leftAt, i18n.language), reason: row.leftReason ?? '' })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'position',
      title: t('lists.position'),
      sortable: true,
      width: 110,
      render: (row) => t(`position.${row.position}`),
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
    {
      key: 'loginName',
      title: t('lists.account'),
      width: 150,
      render: (row) =>
        row.loginName && (
          <>
            {row.loginName}
            <small>{row.hasPassword ? t('lists.hasPassword') : t('lists.noPassword')}</small>
          </>
        ),
    },
  ];
  if (!review.abilities.organize) return columns;
  const changes: Column<MemberLine> = {
    key: 'change',
    title: t('members.change'),
    width: 130,
    render: (row) => (
      <>
        <MemberChanges reviewId={review.id} member={row} />
        <LookAtNumber name={row.name} path={`/api/members/${row.id}/looks`} />
      </>
    ),
  };
  return [...columns, changes];
}

function Experts({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns(review);
  const [state, change] = useListState('name');
  const list = useMembers(review.id, state);
  const empty = state.search ? (
    <EmptyState title={t('list.nothingFound')}>{t('list.nothingFoundDo')}</EmptyState>
  ) : (
    <EmptyState
      mark={<Seal large sign="专" />}
      title={t('lists.noExperts')}
      actions={
        review.abilities.importLists && (
          <ButtonLink tone="primary" to={`/reviews/${review.id}/import/experts`}>
            {t('lists.importExperts')}
          </ButtonLink>
        )
      }
    >
      {t('lists.noExpertsDo')}
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
      searchLabel={t('lists.searchExperts')}
      empty={empty}
    />
  );
}

/** The members of the committee of a review. */
export default function ExpertsPage(): ReactNode {
  const { t } = useTranslation();
  const { reviewId = '' } = useParams();
  const actions = (review: Review): ReactNode =>
    review.abilities.importLists && (
      <>
        {review.members > 0 && <InitialPasswords reviewId={review.id} />}
        <ButtonLink tone="primary" to={`/reviews/${review.id}/import/experts`}>
          {t('lists.importExperts')}
        </ButtonLink>
      </>
    );
  return (
    <ReviewFrame reviewId={reviewId} actions={actions}>
      {(review) => <Experts review={review} />}
    </ReviewFrame>
  );
}
