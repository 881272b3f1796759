import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult } from '../../../../../src/contract/announced-result.js';
import { Button, DownloadLink } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextArea } from '../../../ui/fields.js';
import { Meter, Seal } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { allHolds, heldAgainst, type Compared, type NotedDigests } from './held-against.js';
import { RecountTable } from './recount-table.js';
import { useVerification, type Verification } from './use-verification.js';
import type { Evidence, Finding, Report } from './verify.worker.js';
import './verification.css';

/** What this browser can add to the bundle: what it was shown, and what it keeps or somebody types in. */
export interface KeptHere {
  noted: NotedDigests;
  evidence: () => Promise<Evidence>;
}

function Running({ state }: { state: Extract<Verification, { at: 'fetching' | 'checking' }> }): ReactNode {
  const { t } = useTranslation();
  const progress = state.at === 'checking' ? state.progress : null;
  const words =
    state.at === 'fetching'
      ? t('verify.fetching')
      : progress
        ? t('verify.papers', { ...progress })
        : t('verify.starting');
  return (
    <div className="verification__running">
      <p>
        <span className="spin" aria-hidden /> <span role="status">{words}</span>
      </p>
      <Meter value={progress?.papers ?? 0} of={progress?.of ?? 1} label={t('verify.progress')} tall />
      <p className="quiet">{t('verify.runs')}</p>
    </div>
  );
}

const Line = ({ ok, children }: { ok: boolean; children: ReactNode }): ReactNode => {
  const { t } = useTranslation();
  return (
    <li className={ok ? undefined : 'verification__bad'}>
      <b role="img" aria-label={ok ? t('verify.held') : t('verify.failed')}>
        {ok ? '✓' : '✗'}
      </b>
      <span>{children}</span>
    </li>
  );
};

function Lines({ findings, compared }: { findings: readonly Finding[]; compared: readonly Compared[] }): ReactNode {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <ul className="verification__lines">
      {findings.map((finding, i) => (
        <Line key={`${finding.check}${i}`} ok={finding.ok}>
          {finding.sentence[language]}
        </Line>
      ))}
      {compared.map(({ what, ok }) => (
        <Line key={what} ok={ok}>
          {t(`verify.compared.${what}.${ok ? 'same' : 'other'}`)}
        </Line>
      ))}
    </ul>
  );
}

function Verdict({ report, holds }: { report: Report; holds: boolean }): ReactNode {
  const { t } = useTranslation();
  const bundle = report.bundles[0];
  if (!holds) {
    return (
      <Notice tone="fault" title={t('verify.invalid')}>
        <p>{t('verify.invalidText')}</p>
      </Notice>
    );
  }
  return (
    <div className="verification__verdict" role="status">
      <Seal large sign="验" />
      <div>
        <b>{bundle?.voided ? t('verify.validVoid') : t('verify.valid')}</b>
        <p>
          {t('verify.validText', { papers: bundle?.papers ?? 0, seats: bundle?.seatsWithPaper ?? 0 })}{' '}
          <span className="mono">{bundle?.fingerprint}</span>
        </p>
      </div>
    </div>
  );
}

/** What should be known though it is allowed, and every exception on record. */
function Remarks({ report }: { report: Report }): ReactNode {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const bundle = report.bundles[0];
  const remarks = [...(bundle?.exceptions ?? []), ...(bundle?.warnings ?? []), ...report.warnings];
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3>{t('verify.remarks')}</h3>
      <ul className="verification__remarks">
        {remarks.map((remark) => (
          <li key={remark.en}>{remark[language]}</li>
        ))}
      </ul>
    </section>
  );
}

/** Receipts that people hold are looked up by verifying once more, together with them. */
function Receipts({ onLookUp }: { onLookUp: (receipts: readonly string[]) => void }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const receipts = typed
    .split(/[\s,;，；、]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    <details className="verification__receipts">
      <summary>{t('verify.receipts')}</summary>
      <TextArea
        label={t('verify.receiptsLabel')}
        help={t('verify.receiptsHelp')}
        rows={3}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        reason={receipts.length === 0 ? t('verify.receiptsNone') : null}
        onClick={() => {
          setTyped('');
          onLookUp(receipts);
        }}
      >
        {t('verify.lookUp')}
      </Button>
    </details>
  );
}

function Done({
  ballotId,
  report,
  shown,
  noted,
  onLookUp,
}: {
  ballotId: string;
  report: Report;
  shown: AnnouncedResult | null;
  noted: NotedDigests;
  onLookUp: (receipts: readonly string[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const bundle = report.bundles[0];
  const compared = bundle ? heldAgainst(bundle, ballotId, noted, shown) : [];
  const openly = shown?.ballotId === ballotId && !shown.verdictsOnly;
  return (
    <>
      <Verdict report={report} holds={allHolds(report, compared)} />
      <section>
        <h3>{t('verify.checked')}</h3>
        <Lines findings={[...(bundle?.findings ?? []), ...report.findings]} compared={compared} />
      </section>
      {bundle && bundle.results.length > 0 && <RecountTable bundle={bundle} openly={openly} />}
      <Remarks report={report} />
      <Receipts onLookUp={onLookUp} />
      <Notice title={t('verify.limits')}>
        <p>{t('verify.limitsText')}</p>
        <p className="verification__files">
          <DownloadLink href={`/api/ballots/${ballotId}/bundle`}>{t('downloads.bundle')}</DownloadLink>
          <DownloadLink href="/api/verifier.html">{t('downloads.verifier')}</DownloadLink>
        </p>
      </Notice>
    </>
  );
}

/** Verifies a ballot in this browser and says in words what was checked. It starts by itself: the click was the request. */
export default function VerificationDialog({
  ballotId,
  title,
  shown,
  kept,
  onClose,
}: {
  ballotId: string;
  title: string;
  shown: AnnouncedResult | null;
  kept: KeptHere;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [receipts, setReceipts] = useState<readonly string[]>([]);
  const gather = async (): Promise<Evidence> => {
    const evidence = await kept.evidence();
    return { ...evidence, receipts: [...(evidence.receipts ?? []), ...receipts] };
  };
  const [state, again] = useVerification(ballotId, gather);
  const running = state.at === 'fetching' || state.at === 'checking';
  return (
    <Dialog
      wide
      title={t('verify.title', { title })}
      onClose={onClose}
      foot={
        <>
          {state.at === 'failed' && <Button onClick={again}>{t('verify.again')}</Button>}
          <Button onClick={onClose}>{running ? t('verify.stop') : t('word.close')}</Button>
        </>
      }
    >
      <div className="verification">
        {(state.at === 'fetching' || state.at === 'checking') && <Running state={state} />}
        {state.at === 'failed' && <Refused error={state.error} />}
        {state.at === 'done' && (
          <Done
            ballotId={ballotId}
            report={state.report}
            shown={shown}
            noted={kept.noted}
            onLookUp={(more) => {
              setReceipts(more);
              again();
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
