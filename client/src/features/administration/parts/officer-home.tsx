import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../api/views.js';
import { ButtonLink } from '../../../ui/button.js';
import { Tag } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { useUnread } from '../queries.js';
import { holdsRole } from './officer-frame.js';
import '../../identity/parts/first-steps.css';

function Line({
  title,
  text,
  to,
  children,
}: {
  title: string;
  text: string;
  to: string;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      <div>
        <b>{title}</b>
        <small>{text}</small>
      </div>
      {children}
      <ButtonLink tone="primary" to={to}>
        {t('officer.open')}
      </ButtonLink>
    </li>
  );
}

/** What the three officers begin with: each the pages of the own work. */
export default function OfficerHome({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const auditor = holdsRole(session, 'auditor');
  const unread = useUnread(auditor);
  const count = unread.data?.count ?? 0;
  return (
    <ul className="account-rows">
      {holdsRole(session, 'system-administrator') && (
        <>
          <Line title={t('officer.accounts.title')} text={t('officer.accounts.lead')} to="/officers/accounts" />
          <Line title={t('officer.settings.title')} text={t('officer.settings.lead')} to="/officers/installation" />
        </>
      )}
      {holdsRole(session, 'security-administrator') && (
        <Line title={t('officer.security.title')} text={t('officer.security.lead')} to="/officers/security" />
      )}
      {auditor && (
        <>
          <Refused error={unread.error} />
          <Line title={t('officer.audit.title')} text={t('officer.audit.lead')} to="/officers/audit">
            {count > 0 && <Tag tone="seal">{t('officer.audit.unreadCount', { count })}</Tag>}
          </Line>
        </>
      )}
    </ul>
  );
}
