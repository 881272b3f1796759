import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Calendar, Review, Stage, Year } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Dot, Loading, Tag } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { OverrideDeadline, Overrides } from '../parts/override-deadline.js';
import { ReviewFrame } from '../parts/review-frame.js';
import { useSetCalendar, useYear } from '../queries.js';
import '../parts/office.css';

type Deadline = Stage['deadline'];
const NUMBERS = {
  materialsBy: ['candidates'],
  screeningBy: [],
  reviewBy: ['members', 'panels', 'meetings', 'meetingsHeld', 'ballotsAnnounced'],
} as const satisfies Record<Deadline, readonly (keyof Year['numbers'])[]>;

function CalendarDialog({ reviewId, year, onClose }: { reviewId: string; year: Year; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const set = useSetCalendar(reviewId);
  const [dates, setDates] = useState<Calendar>(() => {
    const on = (deadline: Deadline): string => year.stages.find((stage) => stage.deadline === deadline)?.planned ?? '';
    return { materialsBy: on('materialsBy'), screeningBy: on('screeningBy'), reviewBy: on('reviewBy') };
  });
  const submit = (): void => {
    set.mutate(dates, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('year.calendar')}
      lead={t('year.calendarLead')}
      act={t('year.calendarAct')}
      busy={set.isPending}
      error={set.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {year.stages.map(({ deadline }) => (
        <TextField
          key={deadline}
          label={t(`year.dates.${deadline}`)}
          type="date"
          required
          value={dates[deadline]}
          onChange={(e) => setDates({ ...dates, [deadline]: e.target.value })}
        />
      ))}
    </FormDialog>
  );
}

function StageItem({ stage, year, review }: { stage: Stage; year: Year; review: Review }): ReactNode {
  const { t, i18n } = useTranslation();
  const { deadline, on, time, daysLeft } = stage;
  const { withdrawn } = year.numbers;
  return (
    <li className={`year-line__${time}`} aria-current={time === 'now' ? 'step' : undefined}>
      <h3>
        {t(`year.stage.${deadline}`)}
        <Tag tone={time === 'now' ? 'pine' : 'plain'}>{t(`year.time.${time}`)}</Tag>
      </h3>
      <p>
        {on === null ? t('year.undated') : t('year.by', { date: dateText(on, i18n.language) })}
        {time === 'now' && daysLeft !== null && (
          <> · {daysLeft === 0 ? t('year.today') : t('year.left', { days: daysLeft })}</>
        )}
      </p>
      <Overrides overrides={stage.overrides} />
      <dl>
        {NUMBERS[deadline].map((name) => (
          <div key={name}>
            <dt>{t(`year.numbers.${name}`)}</dt>
            <dd>
              {year.numbers[name]}
              {name === 'candidates' && withdrawn > 0 && <small> {t('year.withdrawn', { withdrawn })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {review.abilities.organize && <OverrideDeadline reviewId={review.id} stage={stage} />}
    </li>
  );
}

/** What is still to be prepared, each with the place to do it; told by the server's numbers. */
function useTodo(year: Year): { text: string; to: string }[] {
  const { t } = useTranslation();
  const { numbers, least } = year;
  const { members, hasChair, candidates, meetings } = numbers;
  const undone: [boolean, string, string][] = [
    [members === 0, t('year.todo.experts'), '/experts'],
    [members > 0 && !hasChair, t('year.todo.chair'), '/experts'],
    [members > 0 && (members % 2 === 0 || members < least), t('year.todo.size', { members, least }), '/experts'],
    [candidates === 0, t('year.todo.candidates'), '/candidates'],
    [!year.settingsChosen, t('year.todo.settings'), '/settings'],
    [meetings === 0, t('year.todo.meeting'), '/meetings'],
  ];
  return undone.filter(([open]) => open).map(([, text, to]) => ({ text, to }));
}

function Todo({ review, year }: { review: Review; year: Year }): ReactNode {
  const { t } = useTranslation();
  const todo = useTodo(year);
  if (todo.length === 0) return <Notice tone="good">{t('year.allDone')}</Notice>;
  return (
    <ul className="todo">
      {todo.map(({ text, to }) => (
        <li key={text}>
          <Link to={`/reviews/${review.id}${to}`}>
            <Dot tone="warn" /> <span>{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Overview({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const year = useYear(review.id);
  const [asking, setAsking] = useState(false);
  if (year.error) return <Refused error={year.error} />;
  if (!year.data) return <Loading />;
  const dated = year.data.stages.some(({ on }) => on !== null);
  return (
    <>
      <section className="office-section">
        <div className="office-section__head">
          <h2>{t('year.line')}</h2>
          {review.abilities.organize && (
            <Button tone={dated ? 'link' : 'plain'} onClick={() => setAsking(true)}>
              {t(dated ? 'year.changeCalendar' : 'year.setCalendar')}
            </Button>
          )}
        </div>
        <ol className="year-line">
          {year.data.stages.map((stage) => (
            <StageItem key={stage.deadline} stage={stage} year={year.data} review={review} />
          ))}
        </ol>
      </section>
      <section className="office-section">
        <h2>{t('year.next')}</h2>
        <Todo review={review} year={year.data} />
      </section>
      {asking && <CalendarDialog reviewId={review.id} year={year.data} onClose={() => setAsking(false)} />}
    </>
  );
}

/** The year of a review as a line of stages, and what comes next. */
export default function YearPage(): ReactNode {
  const { reviewId = '' } = useParams();
  return <ReviewFrame reviewId={reviewId}>{(review) => <Overview review={review} />}</ReviewFrame>;
}
