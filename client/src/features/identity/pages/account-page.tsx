import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSession, Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Loading, Tag } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateTimeText, seatNumber } from '../../../ui/time.js';
import { useEndOwnSession, useOwnLooks, useOwnSessions } from '../account-queries.js';
import { OwnPinSection } from '../parts/own-pin.js';
import { PasswordForm } from '../parts/password-form.js';
import { SignedIn, Who } from '../parts/who.js';
import '../parts/first-steps.css';

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <div>
        <b>
          {session.device || t('account.unknownDevice')}
          {session.seat !== null && <> · {t('account.byCard', { seat: seatNumber(session.seat) })}</>}
        </b>
        <small>
          {t('account.sessionTimes', {
            since: dateTimeText(session.since, i18n.language),
            seen: dateTimeText(session.lastSeenAt, i18n.language),
          })}
        </small>
      </div>
      {session.current ? (
        <Tag tone="pine">{t('account.thisOne')}</Tag>
      ) : (
        <Button onClick={onEnd}>{t('account.end')}</Button>
      )}
    </li>
  );
}

function Sessions(): ReactNode {
  const { t } = useTranslation();
  const sessions = useOwnSessions();
  const end = useEndOwnSession();
  const others = sessions.data?.some((session) => !session.current) ?? false;
  return (
    <section className="account-section">
      <header>
        <div>
          <h2>{t('account.sessions')}</h2>
          <p>{t('account.sessionsText')}</p>
        </div>
        {others && (
          <Button busy={end.isPending} onClick={() => end.mutate(null)}>
            {t('account.endOthers')}
          </Button>
        )}
      </header>
      <Refused error={sessions.error ?? end.error} />
      {sessions.isPending && <Loading />}
      <ul className="account-rows">
        {sessions.data?.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
    </section>
  );
}

/** R55: who looked at one's own ID number or phone, when and why. */
function Looks(): ReactNode {
  const { t, i18n } = useTranslation();
  const looks = useOwnLooks();
  return (
    <section className="account-section">
      <header>
        <div>
          <h2>{t('account.looks')}</h2>
          <p>{t('account.looksText')}</p>
        </div>
      </header>
      <Refused error={looks.error} />
      {looks.isPending && <Loading />}
      {looks.data?.length === 0 && <p className="quiet">{t('account.noLooks')}</p>}
      <ul className="account-rows">
        {looks.data?.map((look) => (
          <li key={look.id}>
            <div>
              <b>{t('account.look', { name: look.name, field: t(`account.lookField.${look.field}`) })}</b>
              <small>{t('account.lookReason', { reason: look.reason })}</small>
            </div>
            <time dateTime={look.at}>{dateTimeText(look.at, i18n.language)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Account({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const [changed, setChanged] = useState(false);
  return (
    <>
      <Bar where={t('account.title')}>
        <Who name={session.name} />
      </Bar>
      <main id="main" className="page">
        <div className="page-head">
          <div>
            <h1>{t('account.title')}</h1>
            <p>{t('account.lead', { loginName: session.loginName })}</p>
          </div>
        </div>
        <Sessions />
        <Looks />
        <section className="account-section">
          <header>
            <div>
              <h2>{t('account.password')}</h2>
              <p>{t('account.passwordText')}</p>
            </div>
          </header>
          {changed && <Notice tone="good" live title={t('account.changed')} />}
          <PasswordForm initial={false} onDone={() => setChanged(true)} />
        </section>
        <OwnPinSection />
      </main>
    </>
  );
}

/** One's own account: where one is signed in, and the password. */
export default function AccountPage(): ReactNode {
  return <SignedIn>{(session) => <Account session={session} />}</SignedIn>;
}
