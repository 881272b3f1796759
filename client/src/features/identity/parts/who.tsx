import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Session } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Confirm, Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { PersonName } from '../../../ui/person-name.js';
import { Refused } from '../../../ui/notice.js';
import { tabHoldsSecrets } from '../../ballots/tab-secrets.js';
import { useSession, useSignOut } from '../queries.js';

/** The way out; asks once where this tab holds a credential or a draft, since both go with it. */
export function SignOut(): ReactNode {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="link" onClick={() => (tabHoldsSecrets() ? setAsking(true) : signOut.start())}>
        {t('word.signOut')}
      </Button>
      {asking && signOut.error === null && (
        <Confirm
          title={t('signOut.title')}
          act={t('signOut.act')}
          onClose={() => setAsking(false)}
          onConfirm={signOut.start}
        >
          <p>{t('signOut.text')}</p>
        </Confirm>
      )}
      {signOut.error !== null && (
        <Dialog
          title={t('signIn.notOut')}
          onClose={() => undefined}
          foot={
            <Button tone="primary" onClick={signOut.again}>
              {t('signIn.again')}
            </Button>
          }
        >
          <p>{t('signIn.notOutText')}</p>
          <Refused error={signOut.error} />
        </Dialog>
      )}
    </>
  );
}

/** Name of the person signed in, and the way out. */
export function Who({ name }: { name: string }): ReactNode {
  return (
    <>
      <PersonName name={name} />
      <SignOut />
    </>
  );
}

/** Shows its child to whoever is signed in, and the sign-in page to everybody else, who then comes back here. */
export function SignedIn({ children }: { children: (session: Session) => ReactNode }): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const away = session.data === null;
  useEffect(() => {
    if (away) void navigate(`/sign-in?next=${encodeURIComponent(pathname)}`, { replace: true });
  }, [away, navigate, pathname]);
  if (session.data) return children(session.data);
  if (session.error) {
    return (
      <main className="page">
        <Refused error={session.error} />
      </main>
    );
  }
  return <Loading />;
}
