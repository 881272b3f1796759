import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTICE } from '../../../../../src/contract/notice.js';
import type { Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Seal } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { useAcceptNotice, useRenewSession } from '../account-queries.js';
import { PasswordForm } from './password-form.js';
import { SignOut } from './sign-out.js';
import './first-steps.css';

function ChoosePassword(): ReactNode {
  const { t } = useTranslation();
  const renew = useRenewSession();
  return (
    <>
      <header className="first-steps__head">
        <Seal large sign="密" />
        <div>
          <h1>{t('account.choose')}</h1>
          <p>{t('account.chooseText')}</p>
        </div>
      </header>
      <PasswordForm initial onDone={renew} />
    </>
  );
}

function ReadNotice(): ReactNode {
  const { t, i18n } = useTranslation();
  const accept = useAcceptNotice();
  return (
    <>
      <header className="first-steps__head">
        <Seal large sign="知" />
        <div>
          <h1>{t('account.notice')}</h1>
          <p>{t('account.noticeText', { version: NOTICE.version })}</p>
        </div>
      </header>
      <ol className="first-steps__text">
        {NOTICE.paragraphs[i18n.language === 'en' ? 'en' : 'zh-CN'].map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ol>
      <p className="quiet">{t('account.noticeRefuse')}</p>
      <Refused error={accept.error} />
      <div>
        <Button tone="primary" large busy={accept.isPending} onClick={() => accept.mutate(NOTICE.version)}>
          {t('account.noticeAccept')}
        </Button>
      </div>
    </>
  );
}

/** What stands before everything else at a first sign-in: a password of one's own, then the notice (R55). */
export default function FirstSteps({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Bar where={t('account.first')}>
        <PersonName name={session.name} />
        <SignOut />
      </Bar>
      <main id="main" className="first-steps">
        {session.confined === 'password' ? <ChoosePassword /> : <ReadNotice />}
      </main>
    </>
  );
}
