import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Seal } from '../../../ui/marks.js';
import type { ChainFinding } from '../worker/messages.js';
import './receipt.css';

/** The quiet seal: the paper is in the record that will be counted. */
function Included({
  finding,
  final,
}: {
  finding: Extract<ChainFinding, { headFingerprint: string }>;
  final: boolean;
}): ReactNode {
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
          {t(final ? 'close.finalHead' : 'close.head')} <span className="mono">{finding.headFingerprint}</span>
        </small>
      </div>
    </div>
  );
}

/** What the check has found so far, said quietly. The record ends elsewhere once it is announced: `final` names which end. */
export function CheckState({
  finding,
  failed,
  final = false,
}: {
  finding: ChainFinding | undefined;
  failed: boolean;
  final?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  if (finding && 'headFingerprint' in finding) return <Included finding={finding} final={final} />;
  return <small role="status">{failed ? t('close.checkFailed') : t('close.checking')}</small>;
}
