import { Suspense, lazy, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import type { Session } from '../../../api/views.js';
import { withWords } from '../../../locales/i18n.js';
import { ButtonLink } from '../../../ui/button.js';
import { Loading } from '../../../ui/marks.js';
import { PersonName } from '../../../ui/person-name.js';
import { Refused } from '../../../ui/notice.js';
import { useSession } from '../queries.js';
import { IdleWatch } from './idle-watch.js';
import { SignOut } from './sign-out.js';

/** Once in the life of an account; no page carries its weight. */
const FirstSteps = lazy(() => withWords(() => import('./first-steps.js'), 'organizer'));

/** The person signed in, with the way to the own account, and the way out. */
export function Who({ name }: { name: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <ButtonLink tone="link" to="/account" title={t('word.account')}>
        <PersonName name={name} />
      </ButtonLink>
      <SignOut />
    </>
  );
}

const roomOf = (meetingId: string): string => `/meetings/${meetingId}/room`;

/**
 * Shows its child to whoever is signed in, what stands before to whoever is there for the first time, and the sign-in page to
 * everybody else, who then comes back here. Whoever came by seat card is in the room of that meeting and nowhere else (R19).
 */
export function SignedIn({ children }: { children: (session: Session) => ReactNode }): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const away = session.data === null;
  const wasHere = useRef(false);
  useEffect(() => {
    if (session.data) wasHere.current = true;
    const ended = wasHere.current ? '&ended=1' : '';
    if (away) void navigate(`/sign-in?next=${encodeURIComponent(pathname)}${ended}`, { replace: true });
  }, [away, navigate, pathname, session.data]);
  if (session.data?.confined)
    return (
      <Suspense fallback={<Loading />}>
        <FirstSteps session={session.data} />
      </Suspense>
    );
  const card = session.data?.card;
  if (card && pathname !== roomOf(card.meetingId)) return <Navigate replace to={roomOf(card.meetingId)} />;
  if (session.data)
    return (
      <>
        {children(session.data)}
        <IdleWatch />
      </>
    );
  if (session.error) {
    return (
      <main className="page">
        <Refused error={session.error} />
      </main>
    );
  }
  return <Loading />;
}
