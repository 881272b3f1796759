import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult } from '../../../../../src/contract/announced-result.js';
import { SHEET_LINES } from '../../../../../src/contract/vocabulary.js';
import { countedIn } from '../parts/result-list.js';
import { Signatures } from './signatures.js';
import { roundText } from '../../../ui/round.js';

/** The signatures on the tally sheet of an announced ballot. */
export default function SheetSignatures({ result, version }: { result: AnnouncedResult; version: number }): ReactNode {
  const { t } = useTranslation();
  const { ballotId, title, passed, attending, submitted, quota } = result;
  const facts = {
    round: roundText(result, t),
    attending,
    submitted,
    passed,
    within: quota?.within,
    candidates: countedIn(result),
  };
  return (
    <Signatures
      path={`/api/ballots/${ballotId}/signatures`}
      lines={SHEET_LINES.map((line) => ({ line, name: t(`sign.line.${line}`) }))}
      heading={t('sign.sheet')}
      title={title}
      what={t(quota === null ? 'sign.what' : 'sign.whatPlaced', facts)}
      version={version}
    />
  );
}
