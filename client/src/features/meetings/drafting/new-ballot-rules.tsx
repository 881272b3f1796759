import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ties } from '../../../../../src/contract/vocabulary.js';
import { quotaOf } from '../../../../../src/ballots/domain/quota.js';
import { Check, Options, TextField } from '../../../ui/fields.js';
import { SmallBallotWarning } from '../course/ballot-facts.js';
import { CAPS, limitsOf, PLACES, type BallotDraft } from './new-ballot-draft.js';
import { TwoRules } from './two-rules.js';

export interface RuleProps {
  draft: BallotDraft;
  /** In words, per part of the draft. */
  faults: Partial<Record<'policy' | 'announce' | 'places' | 'cap', string>>;
  change: (part: Partial<BallotDraft>) => void;
  /** R16: what follows a tie in this review. */
  ties: Ties;
}

/** R15: places for those who pass. Nobody has to choose any. */
function PlacesChoice({ draft, faults, change, ties }: RuleProps): ReactNode {
  const { t } = useTranslation();
  const places = quotaOf(limitsOf(draft), draft.chosen.size);
  return (
    <div className="rule">
      <Options
        row
        legend={t('newBallot.places')}
        value={draft.places}
        onChange={(chosen) => change({ places: chosen })}
        options={PLACES.map((value) => ({
          value,
          title: t(`newBallot.placesOf.${value}`),
          explanation: t(`newBallot.placesText.${value}`),
        }))}
      />
      {draft.places !== 'none' && (
        <TextField
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          label={t(`newBallot.placesLabel.${draft.places}`)}
          value={draft[draft.places]}
          fault={faults.places ?? null}
          help={places === null ? null : t(`newBallot.placesHelp.${ties}`, { places, candidates: draft.chosen.size })}
          onChange={(e) => change({ [draft.places]: e.target.value })}
        />
      )}
    </div>
  );
}

/** R15 (差额): at most so many agrees on one paper. Nobody has to choose any. */
function CapChoice({ draft, faults, change }: RuleProps): ReactNode {
  const { t } = useTranslation();
  const { cap } = limitsOf(draft);
  return (
    <div className="rule">
      <Options
        row
        legend={t('newBallot.cap')}
        value={draft.capped}
        onChange={(capped) => change({ capped })}
        options={CAPS.map((value) => ({
          value,
          title: t(`newBallot.caps.${value}`),
          explanation: t(`newBallot.capText.${value}`),
        }))}
      />
      {draft.capped === 'cap' && (
        <TextField
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          label={t('newBallot.capLabel')}
          value={draft.cap}
          fault={faults.cap ?? null}
          help={cap === null ? null : t('newBallot.capHelp', { cap, candidates: draft.chosen.size })}
          onChange={(e) => change({ cap: e.target.value })}
        />
      )}
    </div>
  );
}

/**
 * The rules of a ballot: two that somebody must choose (R12, R13); whether screens show counts, which they do unless told
 * otherwise; and two limits that most ballots do without (R15).
 */
export function RuleChoices({ few, ...props }: RuleProps & { few: boolean }): ReactNode {
  const { t } = useTranslation();
  const { draft, faults, change } = props;
  return (
    <>
      <TwoRules
        policy={draft.policy}
        announce={draft.announce}
        announces={draft.voters === 'panel' ? 'panelBallot' : 'newBallot'}
        faults={faults}
        change={change}
      />
      {few && !draft.verdictsOnly && <SmallBallotWarning />}
      <Check checked={draft.verdictsOnly} onChange={(e) => change({ verdictsOnly: e.target.checked })}>
        {t('newBallot.verdictsOnly')} <small className="quiet">{t('newBallot.verdictsOnlyText')}</small>
      </Check>
      <PlacesChoice {...props} />
      <CapChoice {...props} />
    </>
  );
}
