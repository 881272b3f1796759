import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ANNOUNCE_MODES, POLICIES, type AnnounceMode, type Policy } from '../../../../../src/contract/vocabulary.js';
import { Options } from '../../../ui/fields.js';

interface Rules {
  policy: Policy | null;
  announce: AnnounceMode | null;
}

/** The two rules of a ballot that somebody must choose (R12, R13); `announces`: a panel's is announced by its lead too (R3). */
export function TwoRules({
  policy,
  announce,
  faults,
  announces = 'newBallot',
  change,
}: Rules & {
  announces?: 'newBallot' | 'panelBallot';
  faults: { policy?: string | null | undefined; announce?: string | null | undefined };
  change: (part: Partial<Rules>) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Options
        row
        legend={t('newBallot.policy')}
        value={policy}
        fault={faults.policy}
        onChange={(value) => change({ policy: value })}
        options={POLICIES.map((value) => ({
          value,
          title: t(`newBallot.policies.${value}`),
          explanation: t(`newBallot.policyText.${value}`),
        }))}
      />
      <Options
        row
        legend={t('newBallot.announce')}
        value={announce}
        fault={faults.announce}
        onChange={(value) => change({ announce: value })}
        options={ANNOUNCE_MODES.map((value) => ({
          value,
          title: t(`${announces}.announces.${value}`),
          explanation: t(`${announces}.announceText.${value}`),
        }))}
      />
    </>
  );
}
