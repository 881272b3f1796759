import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { Notice, Refused } from '../../../ui/notice.js';
import type { PaperState } from '../paper-state.js';

/** This device or the server failed: said, with the way on. What was chosen or sent is kept in the worker's vault. */
export function StuckPaper({
  fault,
  onRetry,
}: {
  fault: NonNullable<PaperState['fault']>;
  onRetry: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { error, unsent } = fault;
  const act = (
    <Button tone="primary" large onClick={onRetry} autoFocus>
      {unsent ? t('ballot.sendAgain') : t('ballot.openAgain')}
    </Button>
  );
  return (
    <main id="main" className="page">
      <Notice tone="fault" title={unsent ? t('ballot.unsent') : t('ballot.stuck')} action={act}>
        {unsent ? t('ballot.unsentText') : t('ballot.stuckText')}
      </Notice>
      {error instanceof ProblemError ? (
        <Refused error={error} />
      ) : (
        <small className="mono">{error instanceof Error ? error.message : String(error)}</small>
      )}
    </main>
  );
}
