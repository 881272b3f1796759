import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minimumAgree } from '../../../../../src/ballots/domain/pass-rule.js';
import type { AgendaLine, DraftRules as Rules } from '../../../../../src/contract/agenda.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';

/** Places, and what follows a tie over their boundary (R15, R16). */
function placesOf({ places, percent }: Rules, tiesStop: boolean, t: TFunction): [string, string][] {
  if (places === null) return [[t('desk.quota'), t('draft.noPlaces')]];
  const given = t('desk.quotaText', { quota: places });
  return [
    [t('desk.quota'), percent === null ? given : t('draft.share', { percent, given })],
    [t('draft.ties'), t(tiesStop ? 'draft.tiesOf.stop' : 'draft.tiesOf.run-off')],
  ];
}

/** What is given about the rules of a round, and why (R14, R17). */
function origin(line: AgendaLine): 'draft.roundRules' | 'draft.repeatRules' | null {
  if (line.follows === null) return null;
  return line.rulesOpen ? 'draft.repeatRules' : 'draft.roundRules';
}

/** The rules of a draft in the words of the field, before the opening freezes them. */
export function DraftRules({
  line,
  slow,
  voters,
}: {
  line: AgendaLine;
  slow: DeskSlow;
  /** Who would vote now. */
  voters: { present: number };
}): ReactNode {
  const { t } = useTranslation();
  const { rules } = line;
  if (rules === null) return null;
  const { present } = voters;
  const announces = line.panel === null ? 'newBallot' : 'panelBallot';
  const from = origin(line);
  const facts: [string, string][] = [
    [
      t('desk.rule'),
      present === 0 ? t('draft.threshold') : t('draft.thresholdNow', { present, minimum: minimumAgree(present) }),
    ],
    ...placesOf(rules, line.tiesStop, t),
    [t('desk.cap'), rules.cap === null ? t('newBallot.caps.none') : t('desk.capText', { cap: rules.cap })],
    [t('desk.change'), t(`desk.policy.${rules.policy}`)],
    [t('newBallot.announce'), t(`${announces}.announces.${rules.announce}`)],
    [t('draft.screens'), t(rules.verdictsOnly ? 'draft.verdicts' : 'draft.counts')],
    [t('word.recusal'), t(`draft.recused.${slow.recusedCount}`)],
  ];
  return (
    <>
      <dl className="ballot-facts ballot-facts--draft">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {from && <p className="quiet">{t(from)}</p>}
    </>
  );
}
