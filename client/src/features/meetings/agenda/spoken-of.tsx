import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Refused } from '../../../ui/notice.js';
import { useChooseCandidate } from './agenda-queries.js';
import { Recommended } from '../../results/parts/recommended.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';

/** The one before, the next one, or any of the item. */
function Chooser({ slow, item }: { slow: DeskSlow; item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  const choose = useChooseCandidate(item.itemId);
  const now = slow.item?.candidate ?? null;
  const at = (index: number): string | undefined => slow.itemCandidates[index]?.candidateId;
  const before = now === null ? undefined : at(now.index - 2);
  const after = at(now === null ? 0 : now.index);
  const step = (to: string | undefined, word: string, none: string): ReactNode => (
    <Button
      busy={choose.isPending}
      reason={to === undefined ? none : null}
      onClick={() => to !== undefined && choose.mutate(to)}
    >
      {word}
    </Button>
  );
  return (
    <>
      <div className="spoken-of__acts">
        {step(before, t('agenda.previous'), t('agenda.noneBefore'))}
        <select
          className="input"
          aria-label={t('agenda.chooseCandidate')}
          value={now?.candidateId ?? ''}
          onChange={(event) => event.target.value !== '' && choose.mutate(event.target.value)}
        >
          <option value="">{t('agenda.chooseCandidate')}</option>
          {slow.itemCandidates.map((line) => (
            <option key={line.candidateId} value={line.candidateId}>
              {line.label}
            </option>
          ))}
        </select>
        {step(after, t('agenda.nextCandidate'), t('agenda.noneAfter'))}
      </div>
      <Refused error={choose.error} />
    </>
  );
}

/** Which candidate is spoken of now, and going on to another. */
export function SpokenOf({ slow, item }: { slow: DeskSlow; item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  const now = slow.item?.candidate ?? null;
  const heading = t(`agenda.spokenOf.${item.step === 'report' ? 'report' : 'discussion'}`);
  const said = slow.recommendations.find(({ candidateId }) => candidateId === now?.candidateId);
  return (
    <div className="spoken-of" role="group" aria-label={heading}>
      <div className="spoken-of__now" role="status">
        <small>{heading}</small>
        <b>{now === null ? t('agenda.nobody') : now.label}</b>
        {now !== null && <span>{t('itemStill.candidateOf', { index: now.index, of: item.candidates })}</span>}
        {said && <Recommended said={said} />}
      </div>
      {slow.abilities.items[item.itemId]?.chooseCandidate === true && <Chooser slow={slow} item={item} />}
    </div>
  );
}
