import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemCandidate } from '../../../../../src/contract/agenda.js';
import type { FastSnapshot, PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { lacksQuorum } from '../../meetings/attendance/quorum-lost.js';
import { WaitsForQuorum } from '../../meetings/attendance/waits-for-quorum.js';
import { Recommended } from '../../results/parts/recommended.js';
import { Notice } from '../../../ui/notice.js';
import { RoomStill } from './room-still.js';

/** R3: what the panel recommends on who is spoken of. What is personal and what all are shown may come one after the other. */
function Said({ spokenOf, personal }: { spokenOf: ItemCandidate | null; personal: PersonalSnapshot }): ReactNode {
  const said = personal.recommendation;
  return said !== null && said.candidateId === spokenOf?.candidateId && <Recommended said={said} />;
}

/** The agenda item that the room is at: its step, who is spoken of, and whether this expert should leave for it (R10). */
export function ItemStill({
  slow,
  fast,
  personal,
}: {
  slow: SlowSnapshot;
  fast: FastSnapshot;
  personal: PersonalSnapshot;
}): ReactNode {
  const { t } = useTranslation();
  const place = slow.items.findIndex(({ itemId }) => itemId === slow.item?.itemId);
  const item = slow.items[place];
  if (!item || !slow.item) return null;
  const { candidate } = slow.item;
  const recused = candidate !== null && personal.recusals.includes(candidate.candidateId);
  return (
    <RoomStill slow={slow} title={item.title}>
      <p>
        {t('itemStill.number', { number: place + 1, step: t(`state.item.${item.step}`) })}
        {item.panel !== null && ` · ${item.panel}`}
      </p>
      {candidate && (
        <p className="room-still__candidate" role="status">
          <b>{candidate.label}</b>
          <small>{t('itemStill.candidateOf', { index: candidate.index, of: item.candidates })}</small>
        </p>
      )}
      <Said spokenOf={candidate} personal={personal} />
      {recused && (
        <Notice tone="warn" live title={t('itemStill.leave')}>
          {t('itemStill.leaveText')}
        </Notice>
      )}
      {item.step === 'announcement' && <p>{t('itemStill.announcement')}</p>}
      {item.step === 'ballot' && lacksQuorum(slow, fast) === null && <p>{t('itemStill.ballot')}</p>}
      <WaitsForQuorum slow={slow} fast={fast} />
    </RoomStill>
  );
}
