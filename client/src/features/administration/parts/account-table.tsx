import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { DataTable, useListState, type Column } from '../../../ui/table.js';
import type { AccountAsk } from '../queries.js';

/** Accounts as an officer looks through them: found by name, narrowed by state, page by page. */
export function AccountTable<Line extends { id: string }>({
  useList,
  columns,
  states,
}: {
  useList: (search: AccountAsk) => UseQueryResult<{ rows: Line[]; total: number }>;
  columns: Column<Line>[];
  states: { value: string; label: string }[];
}): ReactNode {
  const { t } = useTranslation();
  const [state, change] = useListState('name');
  const [only, setOnly] = useState('');
  const list = useList({ search: state.search, only, page: state.page });
  const choose = (value: string): void => {
    setOnly(value);
    change({});
  };
  return (
    <>
      <Refused error={list.error} />
      <DataTable
        columns={columns}
        rows={list.data?.rows}
        total={list.data?.total ?? 0}
        state={state}
        onChange={change}
        loading={list.isPending}
        searchLabel={t('officer.search')}
        filters={
          <select
            className="input"
            aria-label={t('officer.state')}
            value={only}
            onChange={(e) => choose(e.target.value)}
          >
            <option value="">{t('officer.all')}</option>
            {states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        }
        empty={<EmptyState title={t('list.nothingFound')}>{t('list.nothingFoundDo')}</EmptyState>}
      />
    </>
  );
}
