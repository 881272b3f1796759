import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnounceMode, Policy } from '../../../../../src/contract/vocabulary.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Refused } from '../../../ui/notice.js';
import { useRehearse } from '../room-queries.js';
import { TwoRules } from './two-rules.js';

/** R22: a practice ballot under the rules of the real ones, with invented candidates. */
export function RehearseDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const rehearse = useRehearse(meetingId);
  const [rules, setRules] = useState<{ policy: Policy | null; announce: AnnounceMode | null }>({
    policy: null,
    announce: null,
  });
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    const { policy, announce } = rules;
    if (policy !== null && announce !== null) rehearse.mutate({ policy, announce }, { onSuccess: onClose });
  };
  const choose = (value: unknown): { fault?: string } => (tried && value === null ? { fault: t('word.choose') } : {});
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone="primary" busy={rehearse.isPending} onClick={submit}>
        {t('rehearsal.act')}
      </Button>
    </>
  );
  return (
    <Dialog wide title={t('rehearsal.title')} lead={t('rehearsal.lead')} foot={foot} onClose={onClose}>
      <TwoRules
        {...rules}
        faults={{ policy: choose(rules.policy).fault, announce: choose(rules.announce).fault }}
        change={(part) => setRules((before) => ({ ...before, ...part }))}
      />
      <Refused error={rehearse.error} />
    </Dialog>
  );
}
