import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Created, MeetingLine, Review } from '../../../api/views.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Loading, Seal, Tag } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { dateText, today } from '../../../ui/time.js';
import { useSession } from '../../identity/queries.js';
import { MeetingDocuments } from '../../meetings/course/meeting-documents.js';
import { useMeetingsOfReview, useSetUpMeeting } from '../../meetings/queries.js';
import { ChangeMeeting, RemoveMeeting } from '../parts/change-meeting.js';
import { MeetingFields, Rules, type MeetingForm } from '../parts/meeting-fields.js';
import { ReviewFrame } from '../parts/review-frame.js';
import { useReviewSettings, useYear } from '../queries.js';
import '../parts/office.css';

/** Whether the person signed in has this role in the committee of the review. */
function useHolds(review: Review, role: 'organizer' | 'secretary' | 'supervisor'): boolean {
  const { data: session } = useSession();
  return (
    session?.roles.some(
      (held) => held.role === role && (held.committeeId === null || held.committeeId === review.committeeId),
    ) ?? false
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
  const submit = (): void => {
    // Who runs the meeting goes on to its console; an organizer stays with the review.
    const onSuccess = ({ id }: Created): void => (secretary ? void navigate(`/meetings/${id}/console`) : onClose());
    if (recusedCount) setUp.mutate({ ...form, recusedCount }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('newMeeting.heading')}
      lead={t('newMeeting.lead')}
      act={t('newMeeting.act')}
      reason={settings.data && recusedCount === null ? t('newMeetingTerms.missing') : null}
      busy={setUp.isPending}
      error={setUp.error ?? settings.error ?? year.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <MeetingFields
        form={form}
        least={year.data?.least ?? 1}
        change={(part) => setForm((before) => ({ ...before, ...part }))}
      />
      {settings.data && <Rules review={review} settings={settings.data} />}
    </FormDialog>
  );
}

/** The ways from a meeting: what was announced in it, its minutes, and the page of whoever runs or witnesses it. */
function Ways({ meeting, review }: { meeting: MeetingLine; review: Review }): ReactNode {
  const { t } = useTranslation();
  const [secretary, supervisor] = [useHolds(review, 'secretary'), useHolds(review, 'supervisor')];
  const files = useHolds(review, 'organizer') || secretary;
  const begun = meeting.state !== 'preparing';
  return (
    <>
      {begun && (files || supervisor) && <MeetingDocuments meeting={meeting} witness={!files} />}
      {begun && <ButtonLink to={`/meetings/${meeting.id}/minutes`}>{t('home.go.minutes')}</ButtonLink>}
      {secretary && <ButtonLink to={`/meetings/${meeting.id}/console`}>{t('home.go.console')}</ButtonLink>}
      {supervisor && !secretary && (
        <ButtonLink to={`/meetings/${meeting.id}/supervise`}>{t('home.go.supervise')}</ButtonLink>
      )}
    </>
  );
}

function MeetingRow({ meeting, review }: { meeting: MeetingLine; review: Review }): ReactNode {
  const { t, i18n } = useTranslation();
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
      <div className="meeting-rows__acts">
        {meeting.state === 'preparing' && review.abilities.setUpMeeting && (
          <>
            <ChangeMeeting meeting={meeting} review={review} />
            <RemoveMeeting meeting={meeting} />
          </>
        )}
        <Ways meeting={meeting} review={review} />
      </div>
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
