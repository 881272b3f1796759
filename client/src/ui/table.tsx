/** Lists of the organizer's pages: search, filter, sort and paging by the server, in our own look. Never on the ballot. */
import { ConfigProvider, Table } from 'antd';
import antdZh from 'antd/locale/zh_CN';
import antdEn from 'antd/locale/en_US';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme } from './antd-theme.js';
import './table.css';

export interface Column<T> {
  key: string;
  title: string;
  sortable?: boolean;
  width?: number;
  render: (row: T) => ReactNode;
}

export interface ListState {
  search: string;
  sort: string;
  order: 'asc' | 'desc';
  page: number;
  pageSize: number;
}

/** What a list is asked for; every change but the page goes back to the first page. */
export function useListState(sort: string): [ListState, (change: Partial<ListState>) => void] {
  const [state, setState] = useState<ListState>({ search: '', sort, order: 'asc', page: 1, pageSize: 50 });
  return [state, (change) => setState((before) => ({ ...before, page: 1, ...change }))];
}

interface DataTableProps<T> {
  columns: readonly Column<T>[];
  rows: readonly T[] | undefined;
  total: number;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
  loading: boolean;
  searchLabel: string;
  filters?: ReactNode;
  empty: ReactNode;
}

/** What does not fit is scrolled to: by finger, by mouse, and by the arrow keys, which need something that takes the focus. */
function ScrolledTable(props: ComponentProps<'table'>): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="list__scroll" role="region" aria-label={t('list.region')} tabIndex={0}>
      <table {...props} />
    </div>
  );
}

/** A list as a table with quiet rules. */
export function DataTable<T extends { id: string }>({
  columns,
  rows,
  total,
  state,
  onChange,
  loading,
  searchLabel,
  filters,
  empty,
}: DataTableProps<T>): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <ConfigProvider theme={antdTheme} locale={i18n.language === 'en' ? antdEn : antdZh}>
      <div className="list-tools" role="search">
        <input
          className="input"
          type="search"
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={state.search}
          onChange={(e) => onChange({ search: e.target.value })}
        />
        {filters}
        <span className="quiet" role="status">
          {t('list.total', { total })}
        </span>
      </div>
      <Table<T>
        className="list"
        rowKey="id"
        size="middle"
        loading={loading}
        dataSource={[...(rows ?? [])]}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title,
          ...(column.width ? { width: column.width } : {}),
          sorter: Boolean(column.sortable),
          sortOrder:
            state.sort === column.key ? (state.order === 'asc' ? ('ascend' as const) : ('descend' as const)) : null,
          showSorterTooltip: false,
          render: (_: unknown, row: T) => column.render(row),
        }))}
        // nothing is known to be missing before the answer is there; a spinner lies over the table meanwhile
        locale={{ emptyText: rows === undefined ? <p className="quiet">{loading && t('word.loading')}</p> : empty }}
        components={{ table: ScrolledTable }}
        pagination={{
          current: state.page,
          pageSize: state.pageSize,
          total,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
        onChange={(pagination, _filters, sorter) => {
          const by = Array.isArray(sorter) ? sorter[0] : sorter;
          if (pagination.current !== state.page) onChange({ page: pagination.current ?? 1 });
          else onChange({ sort: String(by?.columnKey ?? state.sort), order: by?.order === 'descend' ? 'desc' : 'asc' });
        }}
      />
    </ConfigProvider>
  );
}
