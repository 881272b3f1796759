import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemCandidate, SpokenOf } from '../../../../../src/contract/agenda.js';
import type { PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { PersonName } from '../../../ui/person-name.js';
import { Recommended } from '../../results/parts/recommended.js';
import './item-candidates.css';

/** R34: what the paper will show of the candidate, and (R3) what the panel recommends. */
function About({ about }: { about: SpokenOf }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <dl className="spoken">
        <div>
          <dt>{t('itemStill.specialty')}</dt>
          <dd>{about.specialty}</dd>
        </div>
        <div>
          <dt>{t('itemStill.appliedFor')}</dt>
          <dd>
            {about.title} · {t(`kind.${about.kind}`)}
          </dd>
        </div>
      </dl>
      {about.recommendation && <Recommended said={about.recommendation} />}
    </>
  );
}

/**
 * Who is spoken of. What is personal and what all are shown may come one after the other; R10: whoever is recused gets no more
 * than the others in the room hear called out.
 */
export function SpokenOfNow({
  candidate,
  of,
  personal,
}: {
  candidate: ItemCandidate & { index: number };
  of: number;
  personal: PersonalSnapshot;
}): ReactNode {
  const { t } = useTranslation();
  const about = personal.spokenOf?.candidateId === candidate.candidateId ? personal.spokenOf : null;
  return (
    <>
      <p className="room-still__candidate" role="status">
        <b>
          <PersonName name={candidate.label} />
        </b>
        <small>{t('itemStill.candidateOf', { index: candidate.index, of })}</small>
      </p>
      {about && <About about={about} />}
    </>
  );
}

/** All candidates of the item, in their order: which is spoken of, and which this seat is recused from (R10). */
export function ItemCandidates({ slow, personal }: { slow: SlowSnapshot; personal: PersonalSnapshot }): ReactNode {
  const { t } = useTranslation();
  if (slow.audience !== 'expert' || slow.itemCandidates.length < 2) return null;
  const now = slow.item?.candidate?.candidateId;
  return (
    <section className="item-candidates">
      <h2>{t('itemStill.candidates', { of: slow.itemCandidates.length })}</h2>
      <ol>
        {slow.itemCandidates.map(({ candidateId, label }) => (
          <li key={candidateId} aria-current={candidateId === now ? 'step' : undefined}>
            <PersonName name={label} />
            {candidateId === now && <small>{t('itemStill.now')}</small>}
            {personal.recusals.includes(candidateId) && <small>{t('itemStill.recused')}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
