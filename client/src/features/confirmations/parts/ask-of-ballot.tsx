import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Check, TextArea } from '../../../ui/fields.js';
import { Loading, Tag } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { useAskOfBallot, useBallotCandidates, type AskedOfBallot } from '../queries.js';
import './confirmations.css';

interface Subject {
  ballotId: string;
  title: string;
  round: number;
  /** The meeting that a further round of a ballot of an earlier one is held in. */
  meetingId?: string;
}

/** Who is in a further round: nobody until somebody says so (R14). */
function PickForRound({
  ballotId,
  chosen,
  onChange,
}: {
  ballotId: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const candidates = useBallotCandidates(ballotId);
  if (candidates.error) return <Refused error={candidates.error} />;
  if (!candidates.data) return <Loading />;
  const possible = candidates.data.filter(({ withdrawn }) => !withdrawn);
  const all = possible.length > 0 && possible.every((line) => chosen.has(line.candidateId));
  const toggle = (id: string, on: boolean): void => {
    const after = new Set(chosen);
    if (on) after.add(id);
    else after.delete(id);
    onChange(after);
  };
  return (
    <fieldset className="options">
      <legend>{t('confirm.ask.candidates', { chosen: chosen.size, all: possible.length })}</legend>
      <p>
        <Button onClick={() => onChange(new Set(all ? [] : possible.map((line) => line.candidateId)))}>
          {t(all ? 'confirm.ask.none' : 'confirm.ask.all')}
        </Button>
      </p>
      <ul className="round-pick">
        {candidates.data.map((line) => (
          <li key={line.candidateId}>
            <Check
              checked={chosen.has(line.candidateId)}
              disabled={line.withdrawn}
              onChange={(e) => toggle(line.candidateId, e.target.checked)}
            >
              <PersonName name={line.label} />
              {line.withdrawn && <Tag>{t('word.withdrawn')}</Tag>}
            </Check>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function AskDialog({
  subject,
  act,
  onClose,
}: {
  subject: Subject;
  act: AskedOfBallot;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const ask = useAskOfBallot(subject.ballotId, act);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const missing =
    reason.trim() === ''
      ? t('confirm.reasonMissing')
      : act === 'rounds' && chosen.size === 0
        ? t('newBallot.candidatesMissing')
        : null;
  const send = (): void =>
    ask.mutate(
      {
        reason: reason.trim(),
        ...(act === 'rounds' ? { candidateIds: [...chosen] } : {}),
        ...(subject.meetingId === undefined ? {} : { meetingId: subject.meetingId }),
      },
      { onSuccess: onClose },
    );
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone="official" busy={ask.isPending} reason={missing} onClick={send}>
        {t('confirm.ask.act')}
      </Button>
    </>
  );
  const facts = { title: subject.title, round: subject.round, nextRound: subject.round + 1 };
  return (
    <Dialog
      tone="official"
      title={t(`confirm.ask.${act}Title`, facts)}
      lead={t(`confirm.ask.${act}Text`)}
      onClose={onClose}
      foot={foot}
    >
      <TextArea
        required
        autoFocus
        rows={3}
        maxLength={LIMITS.reasonLength}
        label={t('confirm.ask.reason')}
        help={t('confirm.ask.reasonHelp')}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      {act === 'rounds' && <PickForRound ballotId={subject.ballotId} chosen={chosen} onChange={setChosen} />}
      <Refused error={ask.error} />
    </Dialog>
  );
}

/** A quiet button for what is out of the ordinary; it asks for the reason, and others must confirm. */
export function AskOfBallot({ subject, act }: { subject: Subject; act: AskedOfBallot }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t(`confirm.ask.${act}`)}
      </Button>
      {open && <AskDialog subject={subject} act={act} onClose={() => setOpen(false)} />}
    </>
  );
}
