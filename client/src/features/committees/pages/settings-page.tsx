import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { RECUSED_COUNT, TIES } from '../../../../../src/contract/vocabulary.js';
import type { Review, ReviewSettings } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Options, TextField } from '../../../ui/fields.js';
import { Loading } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateTimeText } from '../../../ui/time.js';
import { TwoRules } from '../../meetings/drafting/two-rules.js';
import { ReviewFrame } from '../parts/review-frame.js';
import { useChooseSettings, useReviewSettings } from '../queries.js';
import { chosenOf, formOf, quotaTyped, type SettingsForm as Form } from '../settings-form.js';
import '../parts/office.css';

interface ChoicesProps {
  form: Form;
  tried: boolean;
  blindFixed: boolean;
  change: (part: Partial<Form>) => void;
}

/** Who is seen and who counts (R34, R10). */
function RoomChoices({ form, tried, blindFixed, change }: ChoicesProps): ReactNode {
  const { t } = useTranslation();
  const missing = (value: unknown): string | null => (tried && value === null ? t('word.choose') : null);
  return (
    <>
      {blindFixed ? (
        <p>
          <b>{t('settings.blind')}</b>
          <br />
          {t(`review.${form.blind}`)} <small>· {t('settings.blindFixed')}</small>
        </p>
      ) : (
        <Options
          row
          legend={t('settings.blind')}
          value={form.blind}
          onChange={(blind) => change({ blind })}
          options={(['blind', 'named'] as const).map((value) => ({
            value,
            title: t(`review.${value}`),
            explanation: t(`review.${value}Text`),
          }))}
        />
      )}
      <Options
        row
        legend={t('settings.recused')}
        value={form.recusedCount}
        fault={missing(form.recusedCount)}
        onChange={(recusedCount) => change({ recusedCount })}
        options={RECUSED_COUNT.map((value) => ({
          value,
          title: t(`newMeeting.recusedCount.${value}`),
          explanation: t(`newMeeting.recusedText.${value}`),
        }))}
      />
    </>
  );
}

/** How is voted and announced (R13, R12). */
function BallotChoices({ form, tried, change }: ChoicesProps): ReactNode {
  const { t } = useTranslation();
  const missing = (value: unknown): string | null => (tried && value === null ? t('word.choose') : null);
  return (
    <>
      <TwoRules
        policy={form.policy}
        announce={form.announce}
        faults={{ policy: missing(form.policy), announce: missing(form.announce) }}
        change={change}
      />
      <Options
        row
        legend={t('settings.verdicts')}
        value={form.verdicts}
        fault={missing(form.verdicts)}
        onChange={(verdicts) => change({ verdicts })}
        options={(['counts', 'verdicts'] as const).map((value) => ({
          value,
          title: t(`settings.verdictsChoices.${value}`),
          explanation: t(`settings.verdictsText.${value}`),
        }))}
      />
    </>
  );
}

/** How many pass, and what follows a tie (R15, R16). */
function PlacesChoices({ form, tried, change }: ChoicesProps): ReactNode {
  const { t } = useTranslation();
  const missing = (value: unknown): string | null => (tried && value === null ? t('word.choose') : null);
  return (
    <>
      <Options
        row
        legend={t('settings.quota')}
        value={form.limit}
        fault={missing(form.limit)}
        onChange={(limit) => change({ limit })}
        options={(['none', 'some'] as const).map((value) => ({
          value,
          title: t(`settings.quotaChoices.${value}`),
          explanation: t(`settings.quotaText.${value}`),
        }))}
      />
      {form.limit === 'some' && (
        <TextField
          label={t('settings.quotaNumber')}
          inputMode="numeric"
          autoComplete="off"
          required
          maxLength={5}
          value={form.quota}
          fault={
            (tried || form.quota !== '') && quotaTyped(form.quota) === null
              ? t('settings.quotaFault', { most: LIMITS.ballotCandidates })
              : null
          }
          onChange={(e) => change({ quota: e.target.value })}
        />
      )}
      <Options
        row
        legend={t('settings.ties')}
        value={form.ties}
        fault={missing(form.ties)}
        onChange={(ties) => change({ ties })}
        options={TIES.map((value) => ({
          value,
          title: t(`settings.tiesChoices.${value}`),
          explanation: t(`settings.tiesText.${value}`),
        }))}
      />
    </>
  );
}

function SettingsForm({ reviewId, settings }: { reviewId: string; settings: ReviewSettings }): ReactNode {
  const { t } = useTranslation();
  const choose = useChooseSettings(reviewId);
  const [form, setForm] = useState(() => formOf(settings));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Form>): void => {
    choose.reset();
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const chosen = chosenOf(form);
    if (chosen) choose.mutate(chosen);
  };
  const choices = { form, tried, blindFixed: settings.blindFixed, change };
  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      <RoomChoices {...choices} />
      <BallotChoices {...choices} />
      <PlacesChoices {...choices} />
      <Refused error={choose.error} />
      <div className="settings-form__foot">
        <Button tone="primary" type="submit" busy={choose.isPending}>
          {t('settings.save')}
        </Button>
        <span role="status">
          {choose.isSuccess
            ? t('settings.saved')
            : tried && chosenOf(form) === null && <span className="field__fault">{t('word.choose')}</span>}
        </span>
      </div>
    </form>
  );
}

/** The settings as they are, for those who may only read them. */
function SettingsList({ settings }: { settings: ReviewSettings }): ReactNode {
  const { t } = useTranslation();
  const { blind, recusedCount, policy, announce, verdictsOnly, quota, ties } = settings;
  const lines: [string, string | null][] = [
    [t('settings.blind'), t(blind ? 'review.blind' : 'review.named')],
    [t('settings.recused'), recusedCount && t(`newMeeting.recusedCount.${recusedCount}`)],
    [t('newBallot.policy'), policy && t(`newBallot.policies.${policy}`)],
    [t('newBallot.announce'), announce && t(`newBallot.announces.${announce}`)],
    [
      t('settings.verdicts'),
      verdictsOnly === null ? null : t(`settings.verdictsChoices.${verdictsOnly ? 'verdicts' : 'counts'}`),
    ],
    [
      t('settings.quota'),
      quota === null
        ? null
        : quota === 0
          ? t('newMeetingTerms.quotaNone')
          : t('newMeetingTerms.quota', { count: quota }),
    ],
    [t('settings.ties'), ties && t(`settings.tiesChoices.${ties}`)],
  ];
  return (
    <dl className="settings-list">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Settings({ review }: { review: Review }): ReactNode {
  const { t, i18n } = useTranslation();
  const settings = useReviewSettings(review.id);
  if (settings.error) return <Refused error={settings.error} />;
  if (!settings.data) return <Loading />;
  const { chosenAt } = settings.data;
  const mayChange = review.abilities.organize;
  return (
    <>
      <div className="office-section">
        <h2>{t('settings.title')}</h2>
        <p>
          {t('settings.lead')}
          {t('settings.kept')}
        </p>
        {chosenAt === null ? (
          <Notice tone="warn" title={t('settings.notChosen')}>
            {!mayChange && t('settings.ask')}
          </Notice>
        ) : (
          <p className="quiet">{t('settings.chosenAt', { at: dateTimeText(chosenAt, i18n.language) })}</p>
        )}
      </div>
      {mayChange ? (
        <SettingsForm key={review.id} reviewId={review.id} settings={settings.data} />
      ) : (
        <SettingsList settings={settings.data} />
      )}
    </>
  );
}

/** What must be chosen before a meeting of the review is set up, in plain words. */
export default function SettingsPage(): ReactNode {
  const { reviewId = '' } = useParams();
  return <ReviewFrame reviewId={reviewId}>{(review) => <Settings review={review} />}</ReviewFrame>;
}
