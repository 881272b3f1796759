import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { POSITIONS, type Position } from '../../../../../src/contract/vocabulary.js';
import type { MemberLine } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Options, TextArea } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import '../../committees/parts/office.css';
import { useChangeMember, type MemberChange } from '../../committees/queries.js';

interface ChangeProps {
  reviewId: string;
  member: MemberLine;
  onClose: () => void;
}

/** Takes a member back who had left. */
function Rejoin({ reviewId, member, onClose }: ChangeProps): ReactNode {
  const { t } = useTranslation();
  const change = useChangeMember(reviewId, member.id);
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone="primary"
        busy={change.isPending}
        onClick={() => change.mutate({ act: 'return' }, { onSuccess: onClose })}
      >
        {t('members.rejoinAct')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('members.title', { name: member.name })} onClose={onClose} foot={foot}>
      <p>{t('members.rejoinText')}</p>
      <Refused error={change.error} />
    </Dialog>
  );
}

function Leave({ busy, onChange }: { busy: boolean; onChange: (change: MemberChange) => void }): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <details className="earlier">
      <summary>{t('members.leave')}</summary>
      <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
        <p>{t('members.leaveText')}</p>
        <div style={{ width: '100%' }}>
          <TextArea
            label={t('members.leaveReason')}
            maxLength={LIMITS.reasonLength}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </div>
        <Button
          tone="official"
          busy={busy}
          reason={reason.trim() === '' ? t('members.leaveReason') : null}
          onClick={() => onChange({ act: 'leave', body: { reason } })}
        >
          {t('members.leaveAct')}
        </Button>
      </div>
    </details>
  );
}

/** Another position, or leaving with a reason; the chair is replaced first. */
function Serving({ reviewId, member, onClose }: ChangeProps): ReactNode {
  const { t } = useTranslation();
  const change = useChangeMember(reviewId, member.id);
  const [position, setPosition] = useState<Position>(member.position);
  const isChair = member.position === 'chair';
  const send = (wanted: MemberChange): void => change.mutate(wanted, { onSuccess: onClose });
  const foot = (
    <>
      <Button onClick={onClose}>{t(isChair ? 'word.close' : 'word.cancel')}</Button>
      {!isChair && (
        <Button tone="primary" busy={change.isPending} onClick={() => send({ act: 'position', body: { position } })}>
          {t('members.act')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={t('members.title', { name: member.name })} onClose={onClose} foot={foot}>
      {isChair && <p>{t('members.isChair')}</p>}
      {!isChair && (
        <Options
          legend={t('members.position')}
          value={position}
          onChange={setPosition}
          options={POSITIONS.map((value) => ({
            value,
            title: t(`position.${value}`),
            explanation: t(`members.positionText.${value}`),
          }))}
        />
      )}
      {position === 'chair' && !isChair && <p>{t('members.newChair')}</p>}
      {!isChair && <Leave busy={change.isPending} onChange={send} />}
      <Refused error={change.error} />
    </Dialog>
  );
}

/** What an organizer may change of a member. */
export function MemberChanges({ reviewId, member }: Omit<ChangeProps, 'onClose'>): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const Content = member.leftAt === null ? Serving : Rejoin;
  return (
    <>
      <Button tone="link" aria-label={t('members.changeOf', { name: member.name })} onClick={() => setOpen(true)}>
        {t(member.leftAt === null ? 'members.change' : 'members.rejoin')}
      </Button>
      {open && <Content reviewId={reviewId} member={member} onClose={() => setOpen(false)} />}
    </>
  );
}
