import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Created, MeetingLine, Review, ReviewSettings } from '../../../api/views.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { Loading, Seal, Tag } from '../../../ui/marks.js';
import { EmptyState, Notice, Refused } from '../../../ui/notice.js';
import { dateText, today } from '../../../ui/time.js';
import { useSession } from '../../identity/queries.js';
import { useMeetingsOfReview, useSetUpMeeting } from '../../meetings/queries.js';
import { ReviewFrame } from '../parts/review-frame.js';
import { useReviewSettings, useYear } from '../queries.js';
import '../parts/office.css';

interface MeetingForm {
  title: string;
  heldOn: string;
  committeeSize: number;
}

function MeetingFields({
  form,
  change,
  least,
}: {
  form: MeetingForm;
  change: (part: Partial<MeetingForm>) => void;
  least: number;
}): ReactNode {
  const { t } = useTranslation();
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
    `${t('settings.policy')}${t('word.colon')}${t(`newBallot.policies.${policy}`)}`,
    `${t('settings.announce')}${t('word.colon')}${t(`newBallot.announces.${announce}`)}`,
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

/** Whether the person signed in has this role in the committee of the review. */
function useHolds(review: Review, role: 'secretary' | 'supervisor'): boolean {
  const { data: session } = useSession();
  return (
    session?.roles.some(
      (held) => held.role === role && (held.committeeId === null || held.committeeId === review.committeeId),
    ) ?? false
  );
}

/** The rules of the meeting, or where they are to be chosen first. */
function Rules({ review, settings }: { review: Review; settings: ReviewSettings }): ReactNode {
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

function NewMeeting({ review, onClose }: { review: Review; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const secretary = useHolds(review, 'secretary');
  const setUp = useSetUpMeeting(review.id);
  const settings = useReviewSettings(review.id);
  const year = useYear(review.id);
  const [form, setForm] = useState<MeetingForm>(() => ({
    title: t('newMeeting.titleOf', { title: review.title }),
    heldOn: today(Date.now()),
    committeeSize: review.members,
  }));
  const recusedCount = settings.data?.recusedCount ?? null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Who runs the meeting goes on to its console; an organizer stays with the review.
    const onSuccess = ({ id }: Created): void => (secretary ? void navigate(`/meetings/${id}/console`) : onClose());
    if (recusedCount) setUp.mutate({ ...form, recusedCount }, { onSuccess });
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone="primary"
        type="submit"
        form="meeting-form"
        busy={setUp.isPending}
        reason={settings.data && recusedCount === null ? t('newMeetingTerms.missing') : null}
      >
        {t('newMeeting.act')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('newMeeting.heading')} lead={t('newMeeting.lead')} onClose={onClose} foot={foot}>
      <form id="meeting-form" onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <MeetingFields
          form={form}
          least={year.data?.least ?? 1}
          change={(part) => setForm((before) => ({ ...before, ...part }))}
        />
      </form>
      {settings.data && <Rules review={review} settings={settings.data} />}
      <Refused error={setUp.error ?? settings.error ?? year.error} />
    </Dialog>
  );
}

function MeetingRow({ meeting, review }: { meeting: MeetingLine; review: Review }): ReactNode {
  const { t, i18n } = useTranslation();
  const [secretary, supervisor] = [useHolds(review, 'secretary'), useHolds(review, 'supervisor')];
  return (
    <li>
      <span>{dateText(meeting.heldOn, i18n.language)}</span>
      <div>
        <h3>{meeting.title}</h3>
        <small>
          {t('review.meetingFacts', {
            size: meeting.committeeSize,
            seats: meeting.seats,
            recused: t(`newMeeting.recusedCount.${meeting.recusedCount}`),
          })}
        </small>
      </div>
      <Tag tone={meeting.state === 'in-session' ? 'pine' : 'plain'}>{t(`state.meeting.${meeting.state}`)}</Tag>
      {meeting.state !== 'preparing' && (
        <ButtonLink to={`/meetings/${meeting.id}/minutes`}>{t('home.go.minutes')}</ButtonLink>
      )}
      {secretary && <ButtonLink to={`/meetings/${meeting.id}/console`}>{t('home.go.console')}</ButtonLink>}
      {supervisor && !secretary && (
        <ButtonLink to={`/meetings/${meeting.id}/supervise`}>{t('home.go.supervise')}</ButtonLink>
      )}
    </li>
  );
}

function Meetings({ review, onNew }: { review: Review; onNew: () => void }): ReactNode {
  const { t } = useTranslation();
  const meetings = useMeetingsOfReview(review.id);
  if (meetings.error) return <Refused error={meetings.error} />;
  if (!meetings.data) return <Loading />;
  if (meetings.data.length > 0)
    return (
      <ul className="meeting-rows">
        {meetings.data.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} review={review} />
        ))}
      </ul>
    );
  const action =
    review.members === 0 ? (
      <ButtonLink tone="primary" to={`/reviews/${review.id}/import/experts`}>
        {t('lists.importExperts')}
      </ButtonLink>
    ) : (
      <Button tone="primary" onClick={onNew}>
        {t('newMeeting.heading')}
      </Button>
    );
  return (
    <EmptyState
      mark={<Seal large sign="会" />}
      title={t('review.noMeeting')}
      actions={review.abilities.setUpMeeting && action}
    >
      {t(review.members === 0 ? 'review.noMembersDo' : 'review.noMeetingDo')}
    </EmptyState>
  );
}

/** The meetings of a review. */
export default function ReviewPage(): ReactNode {
  const { t } = useTranslation();
  const { reviewId = '' } = useParams();
  const [adding, setAdding] = useState(false);
  const actions = (review: Review): ReactNode =>
    review.abilities.setUpMeeting &&
    review.members > 0 && (
      <Button tone="primary" onClick={() => setAdding(true)}>
        {t('newMeeting.heading')}
      </Button>
    );
  return (
    <ReviewFrame reviewId={reviewId} actions={actions}>
      {(review) => (
        <>
          <Meetings review={review} onNew={() => setAdding(true)} />
          {adding && <NewMeeting review={review} onClose={() => setAdding(false)} />}
        </>
      )}
    </ReviewFrame>
  );
}
