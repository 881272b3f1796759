import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Review, ReviewSettings } from '../../../api/views.js';
import { ButtonLink } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { Notice } from '../../../ui/notice.js';
import { today } from '../../../ui/time.js';

/** What is typed of a meeting, set up or changed. */
export interface MeetingForm {
  title: string;
  heldOn: string;
  committeeSize: number;
}

export function MeetingFields({
  form,
  change,
  least,
}: {
  form: MeetingForm;
  change: (part: Partial<MeetingForm>) => void;
  least: number;
}): ReactNode {
  const { t } = useTranslation();
  const [now] = useState(() => today(Date.now()));
  const size = form.committeeSize;
  const quorum = Math.floor((2 * size + 2) / 3);
  const short =
    size % 2 === 0
      ? t('newMeetingTerms.short.size', { size })
      : size < least
        ? t('newMeetingTerms.short.least', { least })
        : null;
  return (
    <>
      <TextField
        label={t('newMeeting.title')}
        required
        maxLength={LIMITS.titleLength}
        value={form.title}
        onChange={(e) => change({ title: e.target.value })}
      />
      <TextField
        label={t('newMeeting.heldOn')}
        type="date"
        required
        value={form.heldOn}
        fault={form.heldOn !== '' && form.heldOn < now ? t('newMeeting.heldOnPast') : null}
        onChange={(e) => change({ heldOn: e.target.value })}
      />
      <TextField
        label={t('newMeeting.size')}
        type="number"
        required
        min={1}
        max={LIMITS.committeeSeats}
        value={size}
        onChange={(e) => change({ committeeSize: Number(e.target.value) })}
        help={t('newMeeting.sizeHelp', { size, quorum })}
        fault={short}
      />
    </>
  );
}

/** The rules that the meeting takes over from the review. */
function Terms({ settings }: { settings: ReviewSettings }): ReactNode {
  const { t } = useTranslation();
  const { recusedCount, policy, announce, verdictsOnly, quota, ties } = settings;
  if (recusedCount === null || policy === null || announce === null || ties === null) return null;
  const lines = [
    t(settings.blind ? 'review.blind' : 'review.named'),
    t(`newMeeting.recusedCount.${recusedCount}`),
    `${t('newBallot.policy')}${t('word.colon')}${t(`newBallot.policies.${policy}`)}`,
    `${t('newBallot.announce')}${t('word.colon')}${t(`newBallot.announces.${announce}`)}`,
    t(`settings.verdictsChoices.${verdictsOnly ? 'verdicts' : 'counts'}`),
    quota ? t('newMeetingTerms.quota', { count: quota }) : t('newMeetingTerms.quotaNone'),
    t(`settings.tiesChoices.${ties}`),
  ];
  return (
    <section className="meeting-terms">
      <h3>{t('newMeetingTerms.title')}</h3>
      <p className="quiet small">{t('newMeetingTerms.lead')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The rules of the meeting, or where they are to be chosen first. */
export function Rules({ review, settings }: { review: Review; settings: ReviewSettings }): ReactNode {
  const { t } = useTranslation();
  if (settings.recusedCount !== null) return <Terms settings={settings} />;
  const go = review.abilities.organize && (
    <ButtonLink to={`/reviews/${review.id}/settings`}>{t('newMeetingTerms.go')}</ButtonLink>
  );
  return (
    <Notice tone="warn" title={t('newMeetingTerms.missing')} action={go}>
      <p>{t('newMeetingTerms.missingText')}</p>
    </Notice>
  );
}
