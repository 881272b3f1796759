import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLine } from '../../../api/views.js';
import { Button, DownloadLink } from '../../../ui/button.js';
import { Check, SelectField, TextField } from '../../../ui/fields.js';
import { Tag } from '../../../ui/marks.js';
import { EmptyState, Notice, Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { DataTable, useListState, type Column } from '../../../ui/table.js';
import { dateTimeText } from '../../../ui/time.js';
import {
  exportAddress,
  useAudit,
  useAuditTypes,
  useLooks,
  useSeeEvents,
  useUnread,
  type AuditAsk,
} from '../officer-queries.js';
import { OfficerFrame } from '../parts/officer-frame.js';

const STAGES = ['materials-received', 'procedure', 'material-review', 'panel-opinion', 'defense', 'ballot'] as const;
const EVERYTHING: AuditAsk = { from: '', to: '', type: '', stage: '', account: '', meeting: '', unread: '' };

/** What a type of event is called; a type without a name of its own is shown as it is written. */
function useTypeName(): (type: string) => string {
  const { t, i18n } = useTranslation();
  return (type) => {
    const key = `auditType.${type}`;
    return i18n.exists(key) ? t(key as 'auditType.role.granted') : type;
  };
}

const person = (name: string | null, loginName: string | null): ReactNode =>
  name === null ? (
    <span className="quiet">–</span>
  ) : (
    <>
      <PersonName name={name} />
      <small>{loginName}</small>
    </>
  );

/** Facts as words, without those that have a column of their own. */
function factsText(facts: string): string {
  const { account: _inItsColumn, ...rest } = JSON.parse(facts) as Record<string, unknown>;
  return Object.entries(rest)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(' · ');
}

function useColumns(): Column<AuditLine>[] {
  const { t, i18n } = useTranslation();
  const nameOf = useTypeName();
  return [
    { key: 'at', title: t('officer.audit.at'), width: 210, render: (row) => dateTimeText(row.at, i18n.language) },
    {
      key: 'type',
      title: t('officer.audit.type'),
      width: 220,
      render: (row) => (
        <>
          <b>{nameOf(row.type)}</b> {row.unread && <Tag tone="seal">{t('officer.audit.new')}</Tag>}
          {row.stage && <small>{t(`officer.audit.stages.${row.stage as (typeof STAGES)[number]}`)}</small>}
        </>
      ),
    },
    { key: 'who', title: t('officer.audit.who'), width: 150, render: (row) => person(row.name, row.loginName) },
    {
      key: 'about',
      title: t('officer.audit.about'),
      width: 150,
      render: (row) => person(row.aboutName, row.aboutLoginName),
    },
    { key: 'facts', title: t('officer.audit.facts'), render: (row) => <small>{factsText(row.facts)}</small> },
  ];
}

function Filters({ ask, change }: { ask: AuditAsk; change: (part: Partial<AuditAsk>) => void }): ReactNode {
  const { t } = useTranslation();
  const types = useAuditTypes();
  const nameOf = useTypeName();
  return (
    <div className="audit-filters">
      <TextField
        label={t('officer.audit.from')}
        type="date"
        value={ask.from}
        onChange={(e) => change({ from: e.target.value })}
      />
      <TextField
        label={t('officer.audit.to')}
        type="date"
        value={ask.to}
        onChange={(e) => change({ to: e.target.value })}
      />
      <SelectField label={t('officer.audit.type')} value={ask.type} onChange={(e) => change({ type: e.target.value })}>
        <option value="">{t('officer.all')}</option>
        {types.data?.map((type) => (
          <option key={type} value={type}>
            {nameOf(type)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('officer.audit.stage')}
        value={ask.stage}
        onChange={(e) => change({ stage: e.target.value })}
      >
        <option value="">{t('officer.all')}</option>
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {t(`officer.audit.stages.${stage}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('officer.audit.meeting')}
        value={ask.meeting}
        pattern="[0-9a-f\-]{36}"
        onChange={(e) => /^([0-9a-f-]{36})?$/.test(e.target.value.trim()) && change({ meeting: e.target.value.trim() })}
      />
    </div>
  );
}

/** R55: how often each account looked at sealed numbers lately; a burst shows as a number. */
function LooksLately({ onShow }: { onShow: () => void }): ReactNode {
  const { t } = useTranslation();
  const looks = useLooks();
  const found = looks.data ?? [];
  if (found.length === 0) return <Refused error={looks.error} />;
  return (
    <Notice title={t('officer.audit.looks')} action={<Button onClick={onShow}>{t('officer.audit.looksShow')}</Button>}>
      <ul className="conflicts">
        {found.map(({ accountId, name, loginName, hour, day }) => (
          <li key={accountId}>
            <b>{name}</b> <small>{loginName}</small>
            <span>{t('officer.audit.looksOf', { hour, day })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The auditor's page: the log, and what R23 says to be told of until it was taken note of. */
export default function AuditPage(): ReactNode {
  const { t } = useTranslation();
  const [state, changeState] = useListState('at');
  const [filter, setFilter] = useState(EVERYTHING);
  const ask: AuditAsk = { ...filter, account: state.search };
  const list = useAudit({ ...ask, page: state.page });
  const unread = useUnread(true);
  const see = useSeeEvents();
  const columns = useColumns();
  const change = (part: Partial<AuditAsk>): void => {
    setFilter({ ...filter, ...part });
    changeState({});
  };
  const count = unread.data?.count ?? 0;
  const shown = list.data?.rows.filter((row) => row.unread).map((row) => row.id) ?? [];
  return (
    <OfficerFrame
      title={t('officer.audit.title')}
      lead={t('officer.audit.lead')}
      actions={<DownloadLink href={exportAddress(ask)}>{t('officer.audit.export')}</DownloadLink>}
    >
      {count > 0 && (
        <Notice
          tone="warn"
          live
          title={t('officer.audit.unreadCount', { count })}
          action={
            shown.length > 0 && (
              <Button busy={see.isPending} onClick={() => see.mutate(shown)}>
                {t('officer.audit.see', { shown: shown.length })}
              </Button>
            )
          }
        >
          <Check checked={filter.unread === 'yes'} onChange={(e) => change({ unread: e.target.checked ? 'yes' : '' })}>
            {t('officer.audit.onlyUnread')}
          </Check>
        </Notice>
      )}
      <LooksLately onShow={() => change({ type: 'sealed-field.looked' })} />
      <Refused error={list.error ?? see.error} />
      <Filters ask={ask} change={change} />
      <DataTable
        columns={columns}
        rows={list.data?.rows}
        total={list.data?.total ?? 0}
        state={state}
        onChange={changeState}
        loading={list.isPending}
        searchLabel={t('officer.audit.account')}
        empty={<EmptyState title={t('list.nothingFound')}>{t('list.nothingFoundDo')}</EmptyState>}
      />
    </OfficerFrame>
  );
}
