import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFault, ListImport } from '../../../api/views.js';
import { Notice } from '../../../ui/notice.js';

function Faults({ faults, more }: { faults: readonly ImportFault[]; more: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="faults" tabIndex={0} role="region" aria-label={t('import.faults')}>
      <table>
        <thead>
          <tr>
            <th>{t('import.row')}</th>
            <th>{t('import.column')}</th>
            <th>{t('import.value')}</th>
            <th>{t('import.problem')}</th>
            <th>{t('import.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, i) => (
            <tr key={i}>
              <td>{fault.row}</td>
              <td>{fault.column}</td>
              <td>{fault.value}</td>
              <td>
                <b>{fault.what}</b>
              </td>
              <td>{fault.remedy}</td>
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td colSpan={5}>{t('import.more', { count: more })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** The first good rows as they will be imported, so that a shifted column is seen before it is written. */
function Preview({ found }: { found: ListImport }): ReactNode {
  const { t } = useTranslation();
  return (
    <details className="preview">
      <summary>{t('import.previewRows', { count: found.preview.length })}</summary>
      <div
        className="faults"
        tabIndex={0}
        role="region"
        aria-label={t('import.previewRows', { count: found.preview.length })}
      >
        <table>
          <thead>
            <tr>
              <th>{t('import.row')}</th>
              {found.headers.map((header) => (
                <th key={header}>{header}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.preview.map((line) => (
              <tr key={line.row}>
                <td>{line.row}</td>
                {line.cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What the server found in the file: counts, and per row what is wrong and what to do. */
export function ImportReport({ found }: { found: ListImport }): ReactNode {
  const { t } = useTranslation();
  const faulty = found.rowsFaulty;
  return (
    <>
      <div className="import__counts">
        <div>
          <b>{found.rowsTotal}</b>
          <small>{t('import.total')}</small>
        </div>
        <div>
          <b>{found.rowsGood}</b>
          <small>{t('import.good')}</small>
        </div>
        <div className={faulty > 0 ? 'import__bad' : undefined}>
          <b>{faulty}</b>
          <small>{t('import.faulty')}</small>
        </div>
      </div>
      {found.warnings.map((warning) => (
        <Notice key={warning.code + warning.what} tone="warn" title={warning.what}>
          <p>{warning.remedy}</p>
        </Notice>
      ))}
      {found.faults.length > 0 && <Faults faults={found.faults} more={found.faultsOmitted} />}
      {found.preview.length > 0 && <Preview found={found} />}
    </>
  );
}
