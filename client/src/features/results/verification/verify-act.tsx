import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult } from '../../../../../src/contract/announced-result.js';
import { Button, type ButtonTone } from '../../../ui/button.js';
import { Loading } from '../../../ui/marks.js';
import { notedDigests } from './noted-digests.js';
import type { Evidence } from './verify.worker.js';
import { withWords } from '../../../locales/i18n.js';

/** Comes with the first click: the page of the ballot carries nothing of it. */
const VerificationDialog = lazy(() => withWords(() => import('./verification-dialog.js'), 'record'));

const NOTHING: Evidence = {};

/** Verifies a ballot in this browser with one click, for everybody who may have its bundle. */
export function VerifyAct({
  ballotId,
  title,
  shown,
  tone = 'link',
  evidence,
}: {
  ballotId: string;
  title: string;
  /** The result on this screen, to be held against the recount. */
  shown: AnnouncedResult | null;
  tone?: ButtonTone;
  /** What this person keeps of the ballot: receipts, acknowledgements. */
  evidence?: () => Promise<Evidence>;
}): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const noted = open ? notedDigests(ballotId) : null;
  return (
    <>
      <Button tone={tone} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('word.verify')}
      </Button>
      {noted && (
        <Suspense fallback={<Loading />}>
          <VerificationDialog
            ballotId={ballotId}
            title={title}
            shown={shown}
            kept={{
              noted,
              evidence: async () => ({ ...(await (evidence?.() ?? NOTHING)), heads: noted.heads }),
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
