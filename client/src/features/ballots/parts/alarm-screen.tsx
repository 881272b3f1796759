import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button.js';
import type { Alarm, ChainFinding } from '../worker/messages.js';
import './receipt.css';

type MissingDetail = Extract<ChainFinding, { verdict: 'missing' }>['detail'];

/** The client refuses to encrypt, and says why: nothing of the paper has left this device. */
export function AlarmScreen({ alarms }: { alarms: readonly Alarm[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <main id="main" className="alarm" role="alert">
      <div>
        <h1>{t('alarm.title')}</h1>
        <p>{t('alarm.text')}</p>
        <ul>
          {alarms.map((alarm) => (
            <li key={`${alarm.code}${alarm.detail}`}>
              {t(`alarm.code.${alarm.code}`)} <code>{alarm.detail}</code>
            </li>
          ))}
        </ul>
        <p>
          <b>{t('alarm.do')}</b>
        </p>
        <p>
          <ButtonLink to="/">{t('word.home')}</ButtonLink>
        </p>
      </div>
    </main>
  );
}

/** After the close the expert's paper is not in the chain: said loudly, with what to keep and whom to tell. */
export function MissingPaper({ detail, receipt }: { detail: MissingDetail; receipt: string | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <main id="main" className="alarm" role="alert">
      <div>
        <h1>{t('missing.title')}</h1>
        <p>{t('missing.text')}</p>
        <p>
          {t(`missing.detail.${detail}`)} <code>{detail}</code>
        </p>
        {receipt && (
          <p>
            {t('missing.receipt')} <b className="mono">{receipt}</b>
          </p>
        )}
        <p>
          <b>{t('missing.do')}</b>
        </p>
      </div>
    </main>
  );
}
