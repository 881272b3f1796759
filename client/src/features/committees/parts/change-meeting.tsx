import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingLine, MeetingPlan, Review, ReviewSettings } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Check } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { useChangeMeeting, useMeetingPlan, useRemoveMeeting } from '../../meetings/queries.js';
import { useReviewSettings, useYear } from '../queries.js';
import { MeetingFields, Rules, type MeetingForm } from './meeting-fields.js';

/** Where the members of the review are others by now: whether the seats follow them. */
function Reseat({ plan, checked, onChange }: { plan: MeetingPlan; checked: boolean; onChange: () => void }): ReactNode {
  const { t } = useTranslation();
  const { seats, members, seatsDiffer, seatsInUse } = plan;
  if (!seatsDiffer) return null;
  return (
    <div>
      <Check checked={checked} disabled={seatsInUse} onChange={onChange}>
        {t('changeMeeting.reseat', { seats, members })}
      </Check>
      <p className="quiet small">{t(seatsInUse ? 'changeMeeting.seatsInUse' : 'changeMeeting.reseatText')}</p>
    </div>
  );
}

function ChangeForm({
  meetingId,
  plan,
  review,
  settings,
  onClose,
}: {
  meetingId: string;
  plan: MeetingPlan;
  review: Review;
  settings: ReviewSettings;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const change = useChangeMeeting(meetingId, review.id);
  const year = useYear(review.id);
  const { title, heldOn, committeeSize } = plan;
  const [form, setForm] = useState<MeetingForm>({ title, heldOn, committeeSize });
  const [reseat, setReseat] = useState(false);
  const { recusedCount } = settings;
  const submit = (): void => {
    if (recusedCount) change.mutate({ ...form, recusedCount, reseat }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('changeMeeting.title', { title })}
      lead={t('changeMeeting.lead')}
      act={t('changeMeeting.save')}
      reason={recusedCount === null ? t('newMeetingTerms.missing') : null}
      busy={change.isPending}
      error={change.error ?? year.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <MeetingFields
        form={form}
        least={year.data?.least ?? 1}
        change={(part) => setForm((before) => ({ ...before, ...part }))}
      />
      {plan.cards > 0 && form.heldOn !== heldOn && (
        <Notice tone="warn" live title={t('changeMeeting.cards', { count: plan.cards })} />
      )}
      <Reseat plan={plan} checked={reseat} onChange={() => setReseat(!reseat)} />
      <Rules review={review} settings={settings} />
    </FormDialog>
  );
}

/** What the meeting says now comes first: it may have been changed elsewhere. */
function ChangeDialog({ meeting, review, onClose }: { meeting: MeetingLine; review: Review; onClose: () => void }) {
  const { t } = useTranslation();
  const plan = useMeetingPlan(meeting.id);
  const settings = useReviewSettings(review.id);
  if (plan.data && settings.data)
    return (
      <ChangeForm meetingId={meeting.id} plan={plan.data} review={review} settings={settings.data} onClose={onClose} />
    );
  const error = plan.error ?? settings.error;
  return (
    <Dialog
      title={t('changeMeeting.title', { title: meeting.title })}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {error ? <Refused error={error} /> : <Loading />}
    </Dialog>
  );
}

/** Changing a meeting that has not begun. */
export function ChangeMeeting({ meeting, review }: { meeting: MeetingLine; review: Review }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('changeMeeting.change')}
      </Button>
      {open && <ChangeDialog meeting={meeting} review={review} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Removing a meeting that has not begun: asks once, and why. */
export function RemoveMeeting({ meeting }: { meeting: MeetingLine }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const removal = useRemoveMeeting(meeting.id, meeting.reviewId);
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('changeMeeting.remove')}
      </Button>
      {open && (
        <ReasonDialog
          title={t('changeMeeting.removeTitle', { title: meeting.title })}
          lead={t('changeMeeting.removeText')}
          label={t('changeMeeting.removeReason')}
          act={t('changeMeeting.removeAct')}
          busy={removal.isPending}
          error={removal.error}
          onClose={() => setOpen(false)}
          onConfirm={(reason) => removal.mutate(reason, { onSuccess: () => setOpen(false) })}
        />
      )}
    </>
  );
}
