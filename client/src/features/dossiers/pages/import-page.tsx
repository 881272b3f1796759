import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ListImport, Review } from '../../../api/views.js';
import { Button, ButtonLink, DownloadLink } from '../../../ui/button.js';
import { Check } from '../../../ui/fields.js';
import { Meter } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { ReviewFrame } from '../../committees/parts/review-frame.js';
import { ChooseFile } from '../parts/choose-file.js';
import { ImportReport } from '../parts/import-report.js';
import { dropImport, useConfirmImport, useImport, useUpload, type ListKind } from '../queries.js';

function Step({
  no,
  title,
  now,
  children,
}: {
  no: string;
  title: string;
  now: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={`import__step${now ? ' import__step--now' : ''}`} aria-current={now ? 'step' : undefined}>
      <span className="import__no" aria-hidden>
        {no}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}

/** Importing is a decision: all good rows, or (only by choice) the good ones of a file with faults. */
function Decide({ found, onAgain }: { found: ListImport; onAgain: () => void }): ReactNode {
  const { t } = useTranslation();
  const [onlyGood, setOnlyGood] = useState(false);
  const confirm = useConfirmImport(found.id);
  const faulty = found.rowsFaulty;
  const mayGo = found.rowsGood > 0 && (faulty === 0 || onlyGood);
  return (
    <>
      {faulty === 0 ? (
        <Notice tone="good" title={t('import.allGood', { count: found.rowsGood })} />
      ) : (
        <Notice tone="warn" title={t('import.someFaulty', { count: faulty })}>
          <p>{t(found.rowsGood > 0 ? 'import.someFaultyDo' : 'import.noneGoodDo')}</p>
        </Notice>
      )}
      {faulty > 0 && found.rowsGood > 0 && (
        <Check checked={onlyGood} onChange={(e) => setOnlyGood(e.target.checked)}>
          {t('import.onlyGood', { good: found.rowsGood, faulty })}
        </Check>
      )}
      <Refused error={confirm.error} />
      <div className="page-head__acts">
        <Button
          tone="primary"
          large
          busy={confirm.isPending}
          reason={mayGo ? null : t('import.notYet')}
          onClick={() => confirm.mutate({ onlyGoodRows: faulty > 0 })}
        >
          {t('import.act', { count: found.rowsGood })}
        </Button>
        <Button onClick={onAgain}>{t('import.another')}</Button>
      </div>
    </>
  );
}

function Progress({ label, value, of }: { label: string; value: number; of: number }): ReactNode {
  return (
    <>
      <p role="status">{label}</p>
      <Meter tall value={value} of={of} label={label} />
    </>
  );
}

function Outcome({
  found,
  review,
  kind,
  onAgain,
}: {
  found: ListImport;
  review: Review;
  kind: ListKind;
  onAgain: () => void;
}): ReactNode {
  const { t } = useTranslation();
  if (found.state === 'reading')
    return <Progress label={t('import.reading', { name: found.fileName, count: found.rowsTotal })} value={0} of={1} />;
  if (found.state === 'importing')
    return (
      <Progress
        label={t('import.importing', { done: found.rowsDone, of: found.rowsGood })}
        value={found.rowsDone}
        of={found.rowsGood}
      />
    );
  if (found.state === 'failed') {
    return (
      <>
        <Notice tone="fault" title={t('import.failed', { name: found.fileName })}>
          <p>{found.problem?.title}</p>
        </Notice>
        <Button onClick={onAgain}>{t('import.another')}</Button>
      </>
    );
  }
  if (found.state === 'done') {
    return (
      <>
        <Notice tone="good" title={t('import.done', { count: found.rowsDone })} />
        <ButtonLink tone="primary" to={`/reviews/${review.id}/${kind}`}>
          {t('import.toList')}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <ImportReport found={found} />
      <Decide found={found} onAgain={onAgain} />
    </>
  );
}

/** What was imported is in every list that shows it, also in those fetched a moment ago. */
function useListsRenewed(reviewId: string, done: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!done) return;
    for (const list of ['candidates', 'all-candidates', 'members', 'review'])
      void client.invalidateQueries({ queryKey: [list, reviewId] });
    void client.invalidateQueries({ queryKey: ['committees'] });
  }, [client, reviewId, done]);
}

function Wizard({ review, kind }: { review: Review; kind: ListKind }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [importId, setImportId] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const upload = useUpload(review.id, kind, setShare);
  const found = useImport(importId);
  useListsRenewed(review.id, found.data?.state === 'done');
  const send = (file: File): void => {
    setShare(0);
    upload.mutate(file, { onSuccess: ({ id }) => setImportId(id), onSettled: () => setShare(null) });
  };
  const again = (): void => {
    if (importId && found.data?.state === 'ready') void dropImport(importId).catch(() => undefined);
    setImportId(null);
    void client.invalidateQueries({ queryKey: ['review', review.id] });
  };
  return (
    <div className="import">
      <Step no={t('import.no.template')} title={t('import.template')} now={false}>
        <p>{t(`import.templateText.${kind}`)}</p>
        <DownloadLink href={`/api/lists/${kind}/template.xlsx`}>{t('import.templateAct')}</DownloadLink>
      </Step>
      <Step no={t('import.no.file')} title={t('import.file')} now={importId === null}>
        {share !== null ? (
          <Progress label={t('import.sending', { percent: Math.round(100 * share) })} value={share} of={1} />
        ) : importId === null ? (
          <ChooseFile onFile={send} />
        ) : (
          <p>{found.data?.fileName}</p>
        )}
        <Refused error={upload.error} />
      </Step>
      <Step no={t('import.no.preview')} title={t('import.preview')} now={importId !== null}>
        {found.data ? (
          <Outcome found={found.data} review={review} kind={kind} onAgain={again} />
        ) : (
          <p className="quiet">{t('import.previewWait')}</p>
        )}
        <Refused error={found.error} />
      </Step>
    </div>
  );
}

/** Lists come in: template, file, a report per row before anything is written, then the import with its progress. */
export default function ImportPage(): ReactNode {
  const { reviewId = '', kind } = useParams();
  const list: ListKind = kind === 'experts' ? 'experts' : 'candidates';
  return (
    <ReviewFrame reviewId={reviewId} tab={`/${list}`}>
      {(review) => <Wizard key={list} review={review} kind={list} />}
    </ReviewFrame>
  );
}
