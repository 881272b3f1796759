import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { useSettings } from '../queries.js';
import { OfficerFrame } from '../parts/officer-frame.js';

/** What the environment sets, to be read only: it is changed where the server is started. */
export default function InstallationPage(): ReactNode {
  const { t } = useTranslation();
  const settings = useSettings();
  return (
    <OfficerFrame title={t('officer.settings.title')} lead={t('officer.settings.lead')}>
      <Refused error={settings.error} />
      {settings.isPending && <Loading />}
      <ul className="account-rows">
        {settings.data?.map(({ name, value }) => (
          <li key={name}>
            <div>
              <b>{t(`officer.settings.of.${name}`)}</b>
              <small>{t(`officer.settings.text.${name}`)}</small>
              <small className="mono">{name}</small>
            </div>
            <div>{value ?? <span className="quiet">{t('officer.settings.unset')}</span>}</div>
          </li>
        ))}
      </ul>
    </OfficerFrame>
  );
}
