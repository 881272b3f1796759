import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { WaitsForQuorum } from '../../meetings/attendance/waits-for-quorum.js';
import { Notice } from '../../../ui/notice.js';
import { EarlierResults } from './earlier-results.js';
import { ItemCandidates, SpokenOfNow } from './item-candidates.js';
import { RoomStill } from './room-still.js';

/** The agenda item that the room is at: its step, who is spoken of, and whether this expert should leave for it (R10). */
export function ItemStill({ slow, personal }: { slow: SlowSnapshot; personal: PersonalSnapshot }): ReactNode {
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
      {candidate && <SpokenOfNow candidate={candidate} of={item.candidates} personal={personal} />}
      {recused && (
        <Notice tone="warn" live title={t('itemStill.leave')}>
          {t('itemStill.leaveText')}
        </Notice>
      )}
      {item.step === 'announcement' && <p>{t('itemStill.announcement')}</p>}
      {item.step === 'ballot' && slow.lack === null && <p>{t('itemStill.ballot')}</p>}
      <WaitsForQuorum slow={slow} />
      <ItemCandidates slow={slow} personal={personal} />
      <EarlierResults lines={slow.agenda} receipts={personal.receipts} />
    </RoomStill>
  );
}
