import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTES_LINES } from '../../../../../src/contract/vocabulary.js';
import type { Minutes, MinutesVersion } from '../../../api/views.js';
import { DownloadLink } from '../../../ui/button.js';
import { Fingerprint, Tag } from '../../../ui/marks.js';
import { dateTimeText } from '../../../ui/time.js';
import { Signatures } from '../signing/signatures.js';
import { FinishAct, ReopenAct } from './minutes-acts.js';

function Files({ path, version }: { path: string; version?: number }): ReactNode {
  const { t } = useTranslation();
  const which = version === undefined ? '' : `?version=${version}`;
  return (
    <p className="minutes-files">
      <DownloadLink href={`${path}/minutes.pdf${which}`}>{t('minutes.pdf')}</DownloadLink>
      <DownloadLink href={`${path}/minutes.docx${which}`}>{t('minutes.docx')}</DownloadLink>
    </p>
  );
}

function Version({ path, line }: { path: string; line: MinutesVersion }): ReactNode {
  const { t, i18n } = useTranslation();
  const { version, fingerprint, finishedAt, finishedBy, reopenedAt, reopenedBy, reason } = line;
  return (
    <li>
      <h3>{t('minutes.version', { version })}</h3>
      <small>{t('minutes.finishedBy', { by: finishedBy, time: dateTimeText(finishedAt, i18n.language) })}</small>
      {reopenedAt && (
        <small>
          {t('minutes.reopenedBy', { by: reopenedBy, time: dateTimeText(reopenedAt, i18n.language), reason })}
        </small>
      )}
      <small>
        {t('minutes.digest')} <Fingerprint value={fingerprint} />
      </small>
      {reopenedAt && <Files path={path} version={version} />}
    </li>
  );
}

/** Beside the minutes: their state, what may be done, the files, the signatures and what was finished before. */
export function MinutesSide({ minutes, unsaved }: { minutes: Minutes; unsaved: number }): ReactNode {
  const { t } = useTranslation();
  const { meetingId, standing, versions, abilities } = minutes;
  const { state, version, sequence } = standing;
  const path = `/api/meetings/${meetingId}/minutes`;
  return (
    <aside className="minutes-side">
      <section>
        <p>
          <Tag tone={state === 'finished' ? 'pine' : 'amber'}>{t(`minutes.state.${state}`, { version })}</Tag>{' '}
          {abilities.edit && (
            <span className="small" role="status">
              {unsaved === 0 ? t('minutes.save.all') : t('minutes.save.some', { count: unsaved })}
            </span>
          )}
        </p>
        <FinishAct minutes={minutes} unsaved={unsaved} />
        <ReopenAct minutes={minutes} />
      </section>
      <section>
        <h2>{t('minutes.files')}</h2>
        <Files path={path} />
      </section>
      {state === 'finished' ? (
        <Signatures
          path={`${path}/signatures`}
          lines={MINUTES_LINES.map((line) => ({ line, name: t(`sign.minutesLine.${line}`) }))}
          heading={t('minutes.signing')}
          title={t('minutes.signTitle', { version })}
          what={t('minutes.signWhat', { version })}
          version={sequence}
        />
      ) : (
        <section>
          <h2>{t('minutes.signing')}</h2>
          <p className="small">{t('minutes.signLater')}</p>
        </section>
      )}
      <section>
        <h2>{t('minutes.versions')}</h2>
        {versions.length === 0 ? (
          <p className="small">{t('minutes.versionNone')}</p>
        ) : (
          <ol className="minutes-versions">
            {versions.map((line) => (
              <Version key={line.version} path={path} line={line} />
            ))}
          </ol>
        )}
      </section>
    </aside>
  );
}
