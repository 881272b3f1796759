import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Seal } from '../../../ui/marks.js';
import type { ChainFinding } from '../worker/messages.js';
import './receipt.css';

/** The quiet seal: the paper is in the record that will be counted. */
function Included({ finding }: { finding: Extract<ChainFinding, { headFingerprint: string }> }): ReactNode {
  const { t } = useTranslation();
  const sentence =
    finding.verdict === 'included'
      ? t('close.included', { papers: finding.papers })
      : t('close.noneSent', { papers: finding.papers });
  return (
    <div className="receipt__check" role="status">
      <Seal sign="验" />
      <div>
        {sentence}
        <br />
        <small>
          {t('close.head')} <span className="mono">{finding.headFingerprint}</span>
        </small>
      </div>
    </div>
  );
}

/** What the check has found so far, said quietly. */
export function CheckState({ finding, failed }: { finding: ChainFinding | undefined; failed: boolean }): ReactNode {
  const { t } = useTranslation();
  if (finding && 'headFingerprint' in finding) return <Included finding={finding} />;
  return <small role="status">{failed ? t('close.checkFailed') : t('close.checking')}</small>;
}
