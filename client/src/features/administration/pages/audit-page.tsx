import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INSPECTED_STAGES } from '../../../../../src/contract/audit.js';
import { actWords } from '../../../../../src/contract/audit-reading.js';
import { Button, DownloadLink } from '../../../ui/button.js';
import { Check, SelectField, TextField } from '../../../ui/fields.js';
import { EmptyState, Notice, Refused } from '../../../ui/notice.js';
import { DataTable, useListState } from '../../../ui/table.js';
import {
  exportAddress,
  useAudit,
  useAuditChoices,
  useLooks,
  useSeeEvents,
  useUnread,
  type AuditAsk,
} from '../queries.js';
import { useAuditColumns, useAuditWords } from '../parts/audit-line.js';
import { OfficerFrame } from '../parts/officer-frame.js';

const EVERYTHING: AuditAsk = { from: '', to: '', type: '', stage: '', account: '', meeting: '', unread: '' };

function Filters({ ask, change }: { ask: AuditAsk; change: (part: Partial<AuditAsk>) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const words = useAuditWords();
  const { types, meetings } = useAuditChoices().data ?? { types: [], meetings: [] };
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
        {types
          .map((type) => ({ type, name: actWords(words, type) }))
          .sort((a, b) => a.name.localeCompare(b.name, i18n.language))
          .map(({ type, name }) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
      </SelectField>
      <SelectField
        label={t('officer.audit.stage')}
        value={ask.stage}
        onChange={(e) => change({ stage: e.target.value })}
      >
        <option value="">{t('officer.all')}</option>
        {INSPECTED_STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {words.stages[stage]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('officer.audit.meeting')}
        value={ask.meeting}
        onChange={(e) => change({ meeting: e.target.value })}
      >
        <option value="">{t('officer.all')}</option>
        {meetings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
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
  const { t, i18n } = useTranslation();
  const [state, changeState] = useListState('at');
  const [filter, setFilter] = useState(EVERYTHING);
  const ask: AuditAsk = { ...filter, account: state.search };
  const list = useAudit({ ...ask, page: state.page });
  const unread = useUnread(true);
  const see = useSeeEvents();
  const columns = useAuditColumns();
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
      actions={<DownloadLink href={exportAddress(ask, i18n.language)}>{t('officer.audit.export')}</DownloadLink>}
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
