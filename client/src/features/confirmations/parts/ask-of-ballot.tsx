import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Check, TextArea } from '../../../ui/fields.js';
import { Loading, Tag } from '../../../ui/marks.js';
import type { BallotState } from '../../../../../src/contract/vocabulary.js';
import type { BallotCandidate } from '../../../api/views.js';
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
  /** Where a further round may be asked for: what it follows. */
  state?: BallotState;
  /** R16: a further round settles a tie, and names all of them. */
  runOff?: boolean;
  /** R17: the rules of a void one's repeat are for the secretary to choose. */
  rulesOpen?: boolean;
}

/** Who is in a further round. Of a run-off that is not a choice: everybody in the tie, and why (R16). */
function PickForRound({
  candidates,
  runOff,
  chosen,
  onChange,
}: {
  candidates: readonly BallotCandidate[];
  runOff: boolean;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const possible = candidates.filter(({ withdrawn }) => !withdrawn);
  const all = possible.length > 0 && possible.every((line) => chosen.has(line.candidateId));
  const toggle = (id: string, on: boolean): void => {
    const after = new Set(chosen);
    if (on) after.add(id);
    else after.delete(id);
    onChange(after);
  };
  return (
    <fieldset className="options">
      <legend>
        {t(runOff ? 'confirm.ask.tied' : 'confirm.ask.candidates', { chosen: chosen.size, all: possible.length })}
      </legend>
      {runOff ? (
        <p className="quiet">{t('confirm.ask.tiedText')}</p>
      ) : (
        <p>
          <Button onClick={() => onChange(new Set(all ? [] : possible.map((line) => line.candidateId)))}>
            {t(all ? 'confirm.ask.none' : 'confirm.ask.all')}
          </Button>
        </p>
      )}
      {/* Scrolled by the arrow keys where nothing in it can be chosen. */}
      <ul className="round-pick" tabIndex={0}>
        {candidates.map((line) => (
          <li key={line.candidateId}>
            <Check
              checked={chosen.has(line.candidateId)}
              disabled={line.withdrawn || runOff}
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

/** What is asked, in words: a further round may be a run-off, or the repeat of a vote that was not held. */
type Asked = AskedOfBallot | 'runOff' | 'repeat';

function askedOf({ runOff, state, rulesOpen }: Subject, act: AskedOfBallot): Asked {
  if (act !== 'rounds') return act;
  if (runOff) return 'runOff';
  return state === 'void' && rulesOpen ? 'repeat' : act;
}

const idsOf = (candidates: readonly BallotCandidate[]): string[] =>
  candidates.filter(({ withdrawn }) => !withdrawn).map(({ candidateId }) => candidateId);

/**
 * Who is in the round that is asked for: nobody until somebody says so (R14); all of those whom a tie is about, and nobody else
 * (R16); and at first everybody on the paper of a void ballot, which is voted on again (R17).
 */
function useChosen({ ballotId, runOff = false, state }: Subject, asks: boolean) {
  const candidates = useBallotCandidates(asks ? ballotId : null);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const all = new Set(idsOf(candidates.data ?? []));
  const first = state === 'void' ? all : new Set<string>();
  const chosen = runOff ? all : (picked ?? first);
  return { candidates, chosen, setPicked };
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
  const asked = askedOf(subject, act);
  const { candidates, chosen, setPicked } = useChosen(subject, act === 'rounds');
  const [reason, setReason] = useState(asked === 'runOff' ? t('confirm.ask.runOffReason') : '');
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
      title={t(`confirm.ask.${asked}Title`, facts)}
      lead={t(`confirm.ask.${asked}Text`)}
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
      {candidates.data && (
        <PickForRound candidates={candidates.data} runOff={asked === 'runOff'} chosen={chosen} onChange={setPicked} />
      )}
      {act === 'rounds' && candidates.isPending && <Loading />}
      <Refused error={candidates.error ?? ask.error} />
    </Dialog>
  );
}

/** A quiet button for what is out of the ordinary, or the primary one where it is what is due; it asks for the reason, and others must confirm. */
export function AskOfBallot({
  subject,
  act,
  primary = false,
}: {
  subject: Subject;
  act: AskedOfBallot;
  primary?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone={primary ? 'primary' : 'link'} large={primary} onClick={() => setOpen(true)}>
        {t(`confirm.ask.${askedOf(subject, act)}`)}
      </Button>
      {open && <AskDialog subject={subject} act={act} onClose={() => setOpen(false)} />}
    </>
  );
}
