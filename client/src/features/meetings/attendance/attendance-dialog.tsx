import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { RosterLine } from '../../../../../src/contract/live.js';
import type { Attendance } from '../../../../../src/contract/vocabulary.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { Tag, type TagTone } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { seatNumber } from '../../../ui/time.js';
import { signedIn, type DeskSlow } from './attendance-panel.js';
import { useAttendanceAct, useSignInForSeat, type AttendanceAct } from '../queries.js';

type Act = AttendanceAct | 'signIn' | 'return';

/** R23: what the supervisor confirms. */
const isAsked = (act: Act): act is 'signIn' | 'return' => act === 'signIn' || act === 'return';

/** Which acts make sense for which attendance; the server decides. */
const ACTS: Record<Attendance, readonly Act[]> = {
  expected: ['signIn', 'excuse'],
  present: ['depart'],
  'on-leave': ['signIn'],
  departed: ['return'],
};
const TONES: Record<Attendance, TagTone> = {
  expected: 'plain',
  present: 'pine',
  'on-leave': 'plain',
  departed: 'amber',
};

function ActForm({
  meetingId,
  line,
  act,
  onDone,
}: {
  meetingId: string;
  line: RosterLine;
  act: Act;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const change = useAttendanceAct(meetingId);
  const signIn = useSignInForSeat(meetingId);
  const send = (): void => {
    const facts = { seat: line.seat, reason: reason.trim() };
    if (isAsked(act)) signIn.mutate(facts, { onSuccess: onDone });
    else change.mutate({ ...facts, act }, { onSuccess: onDone });
  };
  const [reason, setReason] = useState('');
  return (
    <form
      className="inline-act"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') send();
      }}
    >
      <TextField
        autoFocus
        required
        label={t(`attendanceAct.${act}Reason`, { name: line.name })}
        maxLength={LIMITS.reasonLength}
        help={t(`attendanceAct.${act}Text`)}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Refused error={isAsked(act) ? signIn.error : change.error} />
      <div className="inline-act__foot">
        <Button onClick={onDone}>{t('word.cancel')}</Button>
        <Button type="submit" tone={isAsked(act) ? 'official' : 'primary'} busy={change.isPending || signIn.isPending}>
          {isAsked(act) ? t('confirm.ask.act') : t(`attendanceAct.${act}`)}
        </Button>
      </div>
    </form>
  );
}

function Row({
  line,
  waiting,
  onAct,
}: {
  line: RosterLine;
  /** R23: a sign-in or return that the supervisor has yet to confirm. */
  waiting: boolean;
  onAct: (act: Act) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <tr>
      <td>{seatNumber(line.seat)}</td>
      <td>
        <PersonName name={line.name} />
        <small>{line.unit}</small>
      </td>
      <td>
        <Tag tone={TONES[line.attendance]}>{t(`attendance.${line.attendance}`)}</Tag>
        {line.attendance === 'present' && !line.credential && <Tag tone="amber">{t('desk.legend.unable')}</Tag>}
        <small>
          {line.attendance === 'present' ? signedIn(line, t) : ''}
          {line.byCard && <> · {t('desk.byCard')}</>}
        </small>
      </td>
      <td>
        {waiting && <Tag tone="amber">{t('attendanceAct.waiting')}</Tag>}
        {ACTS[line.attendance]
          .filter((act) => !(waiting && isAsked(act)))
          .map((act) => (
            <Button key={act} tone="link" onClick={() => onAct(act)}>
              {t(`attendanceAct.${act}`)}
            </Button>
          ))}
      </td>
    </tr>
  );
}

/** Leave, departure and return of a seat, each with its reason (R9, R19). */
export function AttendanceDialog({
  slow: { meetingId, roster, confirmations },
  onClose,
}: {
  slow: DeskSlow;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const asked = confirmations.filter(({ act }) => act === 'sign-in-seat').map(({ about }) => about['seat']);
  const [acting, setActing] = useState<{ seat: number; act: Act } | null>(null);
  const [search, setSearch] = useState('');
  const line = roster.find((entry) => entry.seat === acting?.seat);
  const shown = roster.filter((entry) => `${seatNumber(entry.seat)}${entry.name}${entry.unit}`.includes(search.trim()));
  return (
    <Dialog
      wide
      title={t('desk.attendanceActs')}
      lead={t('attendanceAct.lead')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {acting && line ? (
        <ActForm meetingId={meetingId} line={line} act={acting.act} onDone={() => setActing(null)} />
      ) : (
        <input
          className="input"
          type="search"
          aria-label={t('attendanceAct.search')}
          placeholder={t('attendanceAct.search')}
          value={search}
          onChange={(e) => setSearch(e.target.value)}
        />
      )}
      <table className="people">
        <thead>
          <tr>
            <th>{t('word.seatColumn')}</th>
            <th>{t('word.expert')}</th>
            <th>{t('desk.attendance')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <Row
              key={entry.seat}
              line={entry}
              waiting={asked.includes(entry.seat)}
              onAct={(act) => setActing({ seat: entry.seat, act })}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
