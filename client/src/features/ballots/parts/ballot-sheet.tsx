import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import type { Sheet } from '../../../api/views.js';
import { problemText, ProblemError } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { agreed, fitsCap, unchosen } from '../paper-state.js';
import type { PaperDesk } from '../use-paper.js';
import { SheetFoot } from './sheet-foot.js';
import { SheetHead } from './sheet-head.js';
import { SheetRow } from './sheet-row.js';
import './ballot-sheet.css';

/** Brings a candidate's choices into view and under the keyboard. */
function goTo(index: number | undefined): void {
  if (index === undefined) return;
  const row = document.getElementById(`candidate-${index}`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('input')?.focus({ preventScroll: true });
}

/** R11: agreeing to everything that is left is asked for once, with the number in words. */
function AgreeRest({
  count,
  onAgree,
  onClose,
}: {
  count: number;
  onAgree: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Confirm
      title={t('ballot.agreeRestTitle', { count })}
      act={t('ballot.agreeRestAct', { count })}
      onClose={onClose}
      onConfirm={() => {
        onAgree();
        onClose();
      }}
    >
      <p>{t('ballot.agreeRestText', { count })}</p>
    </Confirm>
  );
}

interface BallotSheetProps {
  sheet: Sheet;
  ballot: CurrentBallot;
  desk: PaperDesk;
  /** Gives a change up; null where this is the first paper. */
  onKeepEarlier: (() => void) | null;
}

/** The paper: one row per candidate, three equal choices, a counter of what is left, and the way to the review. */
export function BallotSheet({ sheet, ballot, desk, onKeepEarlier }: BallotSheetProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { state, choose, chooseRest, review } = desk;
  const [marked, setMarked] = useState(false);
  const [asking, setAsking] = useState(false);
  const left = unchosen(state);
  const showLeft = (): void => {
    setMarked(true);
    goTo(left[0]);
  };
  const onDone = useCallback(
    (index: number) => {
      const own = state.entries.indexOf(index);
      goTo(state.entries[own + 1]);
    },
    [state.entries],
  );
  return (
    <main id="main" className="sheet">
      <SheetHead ballot={ballot} fingerprint={state.fingerprint} />
      {onKeepEarlier && (
        <Notice
          tone="warn"
          title={t('ballot.revising')}
          action={<Button onClick={onKeepEarlier}>{t('ballot.keepEarlier')}</Button>}
        >
          {t('ballot.revisingText')}
        </Notice>
      )}
      {state.problem && (
        <Notice tone="fault" title={t('word.refused')}>
          {problemText(new ProblemError(state.problem), i18n.language).sentence}
        </Notice>
      )}
      <div className="sheet-columns" aria-hidden>
        <span />
        <span>{t('word.candidate')}</span>
        <span>{t('ballot.what')}</span>
        <span>{t('ballot.yours')}</span>
      </div>
      <ol className="sheet-rows">
        {sheet.lines.map((line, i) => (
          <SheetRow
            key={line.candidateId}
            line={line}
            position={i + 1}
            note={state.struck.has(line.index) ? 'withdrawn' : state.entries.includes(line.index) ? null : 'recused'}
            choice={state.choices.get(line.index) ?? null}
            marked={marked}
            onChoose={choose}
            onDone={onDone}
          />
        ))}
      </ol>
      <SheetFoot
        left={left.length}
        insist={marked}
        savedAt={state.savedAt}
        cap={state.cap === null ? null : { most: state.cap, agreed: agreed(state), refused: state.overCap }}
        onShowLeft={showLeft}
        // Where the rest does not fit, the paper refuses it at once and the foot says why: there is nothing to confirm.
        onAgreeRest={() => (fitsCap(state, left, 'agree') ? setAsking(true) : chooseRest('agree'))}
        onReview={() => (left.length > 0 ? showLeft() : review())}
      />
      {asking && <AgreeRest count={left.length} onAgree={() => chooseRest('agree')} onClose={() => setAsking(false)} />}
    </main>
  );
}
