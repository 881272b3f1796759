import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { CandidateLine } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextArea } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { useAskWithdrawal } from '../queries.js';

function AskDialog({ candidate, onClose }: { candidate: CandidateLine; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const ask = useAskWithdrawal(candidate.id);
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '' ? t('confirm.reasonMissing') : null;
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone="official"
        busy={ask.isPending}
        reason={missing}
        onClick={() => ask.mutate(reason.trim(), { onSuccess: onClose })}
      >
        {t('confirm.ask.act')}
      </Button>
    </>
  );
  return (
    <Dialog
      tone="official"
      title={t('withdrawal.title', { name: candidate.name, code: candidate.code })}
      lead={t('withdrawal.lead')}
      onClose={onClose}
      foot={foot}
    >
      <TextArea
        required
        autoFocus
        rows={3}
        maxLength={LIMITS.reasonLength}
        label={t('confirm.ask.reason')}
        help={t('withdrawal.reasonHelp')}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Refused error={ask.error} />
    </Dialog>
  );
}

/** R17: the way to ask that a candidate be withdrawn; a second organizer confirms. */
export function WithdrawCandidate({ candidate }: { candidate: CandidateLine }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!candidate.abilities.withdraw) return null;
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('withdrawal.ask')}
      </Button>
      {open && <AskDialog candidate={candidate} onClose={() => setOpen(false)} />}
    </>
  );
}

/** When a candidate withdrew; to organizers also why and who did it, and before that who has asked for it. */
export function WithdrawalFacts({ candidate }: { candidate: CandidateLine }): ReactNode {
  const { t, i18n } = useTranslation();
  const { withdrawal, withdrawalAsked: asked } = candidate;
  if (asked !== null)
    return <small>{t('withdrawal.asked', { name: asked.askedBy, date: dateText(asked.at, i18n.language) })}</small>;
  if (withdrawal === null) return null;
  const { reason, askedBy, confirmedBy } = withdrawal;
  return (
    <small>
      {t('withdrawal.at', { date: dateText(withdrawal.at, i18n.language) })}
      {reason !== null && t('withdrawal.why', { reason, asked: askedBy, confirmed: confirmedBy })}
    </small>
  );
}
