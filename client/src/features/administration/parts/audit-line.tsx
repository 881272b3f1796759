import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actWords, auditWords, objectWords, valueWords } from '../../../../../src/contract/audit-reading.js';
import type { AuditWords } from '../../../../../src/contract/audit-words.js';
import type { Locale } from '../../../../../src/contract/vocabulary.js';
import type { AuditLine } from '../../../api/views.js';
import { Tag } from '../../../ui/marks.js';
import { PersonName } from '../../../ui/person-name.js';
import type { Column } from '../../../ui/table.js';
import { dateText, timeOfDay } from '../../../ui/time.js';
import './audit-line.css';

/** The words of the audit log in the language that is shown. */
export function useAuditWords(): AuditWords {
  const { i18n } = useTranslation();
  return auditWords(i18n.language as Locale);
}

function Who({ row: { name, loginName, offices } }: { row: AuditLine }): ReactNode {
  const words = useAuditWords();
  if (name === null) return <span className="quiet">{words.system}</span>;
  return (
    <>
      <PersonName name={name} />
      <small>{offices.map((office) => words.offices[office]).join(words.separator)}</small>
      <small className="quiet">{loginName}</small>
    </>
  );
}

/** What was done, and on what. */
function Act({ row }: { row: AuditLine }): ReactNode {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <>
      <b>{actWords(words, row.type)}</b> {row.unread && <Tag tone="seal">{t('officer.audit.new')}</Tag>}
      {row.stage && <small className="quiet">{words.stages[row.stage]}</small>}
    </>
  );
}

/** Every field with its label; the record as it was written lies behind a click. */
function Told({ row }: { row: AuditLine }): ReactNode {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <>
      <dl className="audit-fields">
        {row.objects.map((object) => (
          <div key={object.field}>
            <dt>{words.fields[object.field]}</dt>
            <dd className={object.standing === 'there' ? undefined : 'quiet'}>{objectWords(words, object)}</dd>
          </div>
        ))}
        {row.details.map((detail) => (
          <div key={detail.field}>
            <dt>{words.fields[detail.field]}</dt>
            <dd>{valueWords(words, detail)}</dd>
          </div>
        ))}
      </dl>
      <details className="audit-record">
        <summary>{t('officer.audit.record')}</summary>
        <code>
          {row.id} {row.type} {row.facts}
        </code>
      </details>
    </>
  );
}

/** The columns of the log. */
export function useAuditColumns(): Column<AuditLine>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      key: 'at',
      title: t('officer.audit.at'),
      width: 165,
      render: (row) => (
        <>
          {dateText(row.at, i18n.language)}
          <small>{timeOfDay(row.at)}</small>
        </>
      ),
    },
    { key: 'who', title: t('officer.audit.who'), width: 170, render: (row) => <Who row={row} /> },
    { key: 'act', title: t('officer.audit.type'), width: 250, render: (row) => <Act row={row} /> },
    { key: 'told', title: t('officer.audit.told'), render: (row) => <Told row={row} /> },
  ];
}
