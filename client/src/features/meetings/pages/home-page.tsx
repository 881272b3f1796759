import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingLine, Session } from '../../../api/views.js';
import { isOfficer } from '../../../../../src/identity/domain/role-exclusion.js';
import { Bar } from '../../../ui/bar.js';
import { ButtonLink } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import { byTime } from '../../results/history/by-time.js';
import { ExpertHome } from '../../results/history/expert-home.js';
import { WaitingToSign } from '../../results/signing/waiting-to-sign.js';
import { MeetingCard, type As } from '../parts/meeting-card.js';
import { withWords } from '../../../locales/i18n.js';
import { useMyMeetings } from '../queries.js';
import './home.css';

/** Comes with the organizer's words, which nobody else needs. */
const OrganizerHome = lazy(() => withWords(() => import('../../committees/parts/organizer-home.js'), 'organizer'));

/** The pages of the three officers, whom no meeting concerns. */
const OfficerHome = lazy(() => withWords(() => import('../../administration/parts/officer-home.js'), 'organizer'));

function Section({ title, meetings, as }: { title: string; meetings: readonly MeetingLine[]; as: As }): ReactNode {
  if (meetings.length === 0) return null;
  return (
    <section className="home-section">
      <h2>{title}</h2>
      <ul>
        {meetings.map((meeting) => (
          <MeetingCard key={meeting.id} meeting={meeting} as={as} />
        ))}
      </ul>
    </section>
  );
}

function Meetings({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const mine = useMyMeetings();
  if (mine.error) return <Refused error={mine.error} />;
  if (!mine.data) return <Loading />;
  const { asExpert, asSecretary, asSupervisor } = mine.data;
  const organizes = session.roles.some((held) => held.role === 'organizer');
  const works = session.roles.some((held) => held.role === 'secretary');
  if (!organizes && asExpert.length + asSecretary.length + asSupervisor.length === 0) {
    return (
      <EmptyState
        mark={<Seal large sign="会" />}
        title={t('home.none')}
        actions={
          works && (
            <ButtonLink tone="primary" to="/committees">
              {t('home.committees')}
            </ButtonLink>
          )
        }
      >
        {works ? t('home.noneOrganizer') : t('home.noneExpert')}
      </EmptyState>
    );
  }
  return (
    <>
      {organizes && (
        <Suspense fallback={<Loading />}>
          <OrganizerHome />
        </Suspense>
      )}
      <WaitingToSign />
      <ExpertHome meetings={asExpert} />
      <Section title={t('home.asSecretary')} meetings={asSecretary} as="console" />
      <Section title={t('home.asSupervisor')} meetings={asSupervisor} as="supervise" />
    </>
  );
}

/** What follows, said only where a meeting does. */
function Lead(): ReactNode {
  const { t } = useTranslation();
  const { data: mine } = useMyMeetings();
  if (!mine) return null;
  const follows = byTime(mine.asExpert).now !== null || mine.asSecretary.length + mine.asSupervisor.length > 0;
  return follows && <p>{t('home.lead')}</p>;
}

function Home({ session }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const lists = session.roles.some((held) => ['organizer', 'secretary', 'supervisor'].includes(held.role));
  const officer = session.roles.some((held) => isOfficer(held.role));
  return (
    <>
      <Bar where={t(officer ? 'home.titleOfficer' : 'home.title')}>
        <Who name={session.name} />
      </Bar>
      <main id="main" className="page">
        <div className="page-head">
          <div>
            <h1>{t('home.hello', { name: session.name })}</h1>
            {officer ? <p>{t('home.leadOfficer')}</p> : <Lead />}
          </div>
          {lists && (
            <div className="page-head__acts">
              <ButtonLink to="/committees">{t('home.committees')}</ButtonLink>
            </div>
          )}
        </div>
        {officer ? (
          <Suspense fallback={<Loading />}>
            <OfficerHome session={session} />
          </Suspense>
        ) : (
          <Meetings session={session} />
        )}
      </main>
    </>
  );
}

/** What is there to do for the person signed in: the meeting first. */
export default function HomePage(): ReactNode {
  return <SignedIn>{(session) => <Home session={session} />}</SignedIn>;
}
