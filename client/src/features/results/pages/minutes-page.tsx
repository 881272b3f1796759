import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Locale } from '../../../../../src/contract/vocabulary.js';
import { minutesBlocks, minutesTitle } from '../../../../../src/results/domain/minutes-blocks.js';
import { hasUnknownPresided } from '../../../../../src/results/domain/minutes-forms.js';
import type { Minutes, Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { ButtonLink } from '../../../ui/button.js';
import { Loading } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import { MinutesBody } from '../minutes/minutes-document.js';
import { MinutesSide } from '../minutes/minutes-side.js';
import { useMinutes, useRefetchMinutes, useSaveText } from '../minutes/queries.js';
import { TypedField } from '../minutes/typed-field.js';
import { NEVER, type Stored } from '../minutes/typed-text.js';
import type { Desk } from '../minutes/use-typed-text.js';
import '../minutes/minutes.css';

/** Which parts are not on the server yet. */
function useUnsaved(): [number, Desk['report']] {
  const [sections, setSections] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback((section: string, unsaved: boolean): void => {
    setSections((before) => {
      if (before.has(section) === unsaved) return before;
      return new Set(unsaved ? [...before, section] : [...before].filter((other) => other !== section));
    });
  }, []);
  return [sections.size, report];
}

/** Heading and place, which the document shows where they belong. */
function Cover({ desk, stored }: { desk: Desk; stored: ReadonlyMap<string, Stored> }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="minutes-cover" aria-label={t('minutes.cover')}>
      {(['place', 'heading'] as const).map((section) => (
        <TypedField
          key={section}
          desk={desk}
          section={section}
          label={t(`minutes.${section}`)}
          stored={stored.get(section) ?? NEVER}
          folded={false}
        />
      ))}
    </section>
  );
}

function Sheet({ minutes, desk }: { minutes: Minutes; desk: Desk }): ReactNode {
  const { t, i18n } = useTranslation();
  const { content, texts, opinionsWithheld, withheldCandidates, abilities } = minutes;
  const locale = i18n.language as Locale;
  const stored = useMemo(
    () => new Map(texts.map(({ section, ...text }): [string, Stored] => [section, text])),
    [texts],
  );
  const written = useMemo(() => Object.fromEntries(texts.map(({ section, text }) => [section, text])), [texts]);
  const blocks = useMemo(
    () => minutesBlocks(content, written, locale, { opinions: opinionsWithheld, candidateIds: withheldCandidates }),
    [content, written, locale, opinionsWithheld, withheldCandidates],
  );
  const writing = abilities.edit ? desk : null;
  return (
    <article className="minutes-sheet" aria-label={t('minutes.document')}>
      {writing && <Cover desk={writing} stored={stored} />}
      <header>
        <p>{content.head.committee}</p>
        <h1>{minutesTitle(content, written, locale)}</h1>
        <p className="quiet">{dateText(content.head.heldOn, i18n.language)}</p>
      </header>
      {opinionsWithheld && <Notice title={t('minutes.withheldAll')} />}
      {writing && <p className="small">{t('minutes.opinionHelp')}</p>}
      <MinutesBody blocks={blocks} desk={writing} stored={stored} />
    </article>
  );
}

function Loaded({ minutes, session }: { minutes: Minutes; session: Session }): ReactNode {
  const { t } = useTranslation();
  const { meetingId, home, abilities, outdated, standing } = minutes;
  const [unsaved, report] = useUnsaved();
  const save = useSaveText(meetingId);
  const refetch = useRefetchMinutes(meetingId);
  const by = session.name;
  const desk = useMemo(() => ({ meetingId, by, save, refetch, report }), [meetingId, by, save, refetch, report]);
  return (
    <main id="main" className="page minutes-page">
      <div className="page-head">
        <div>
          <h1>{t('minutes.title')}</h1>
          <p>{t(abilities.edit ? 'minutes.lead' : 'minutes.leadRead')}</p>
        </div>
        <div className="page-head__acts">
          <ButtonLink to={home === 'none' ? '/' : `/meetings/${meetingId}/${home}`}>
            {t(`minutes.back.${home}`)}
          </ButtonLink>
        </div>
      </div>
      {outdated && (
        <Notice tone="warn" live title={t('minutes.outdatedTitle')}>
          {t(abilities.reopen ? 'minutes.outdated' : 'minutes.outdatedRead')}
        </Notice>
      )}
      {standing.state === 'finished' && hasUnknownPresided(minutes.content) && (
        <Notice tone="warn" title={t('minutes.presidedUnknown')}>
          {t(abilities.reopen ? 'minutes.presidedReopen' : 'minutes.presidedAsk')}
        </Notice>
      )}
      <div className="minutes-layout">
        <Sheet minutes={minutes} desk={desk} />
        <MinutesSide minutes={minutes} unsaved={unsaved} />
      </div>
    </main>
  );
}

function MinutesOf({ meetingId, session }: { meetingId: string; session: Session }): ReactNode {
  const { t } = useTranslation();
  const minutes = useMinutes(meetingId);
  return (
    <>
      <Bar where={minutes.data && `${minutes.data.content.head.meeting} · ${t('minutes.title')}`}>
        <Who name={session.name} />
      </Bar>
      {minutes.data ? (
        <Loaded minutes={minutes.data} session={session} />
      ) : (
        <main id="main" className="page">
          {minutes.error ? <Refused error={minutes.error} /> : <Loading />}
        </main>
      )}
    </>
  );
}

/** The minutes of a meeting: the secretary completes them, whoever presided and the supervisor sign, the organizer reads. */
export default function MinutesPage(): ReactNode {
  const { meetingId = '' } = useParams();
  return <SignedIn>{(session) => <MinutesOf key={meetingId} meetingId={meetingId} session={session} />}</SignedIn>;
}
