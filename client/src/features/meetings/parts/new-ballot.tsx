import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { ANNOUNCE_MODES, POLICIES, type AnnounceMode, type Policy } from '../../../../../src/contract/vocabulary.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Check, Options, TextField } from '../../../ui/fields.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import type { AgendaItem } from '../../../api/views.js';
import { useAgendaItem } from '../agenda-queries.js';
import { useDraftBallot, useVotedCandidates } from '../../ballots/queries.js';
import { PickCandidates } from './pick-candidates.js';
import { useMeetingLine } from '../queries.js';

interface Draft {
  title: string;
  chosen: ReadonlySet<string>;
  policy: Policy | null;
  announce: AnnounceMode | null;
  verdictsOnly: boolean;
}

type Faults = Partial<Record<keyof Draft, string>>;

function useDraftFaults(draft: Draft): Faults {
  const { t } = useTranslation();
  return {
    ...(draft.title.trim() === '' ? { title: t('newBallot.titleMissing') } : {}),
    ...(draft.chosen.size === 0 ? { chosen: t('newBallot.candidatesMissing') } : {}),
    ...(draft.policy === null ? { policy: t('newBallot.choose') } : {}),
    ...(draft.announce === null ? { announce: t('newBallot.choose') } : {}),
  };
}

/** The rules of a ballot: two that somebody must choose (R12, R13), and whether screens show counts, which they do unless told otherwise. */
function RuleChoices({
  draft,
  faults,
  change,
}: {
  draft: Draft;
  faults: Faults;
  change: (part: Partial<Draft>) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Options
        row
        legend={t('newBallot.policy')}
        value={draft.policy}
        fault={faults.policy}
        onChange={(policy) => change({ policy })}
        options={POLICIES.map((value) => ({
          value,
          title: t(`newBallot.policies.${value}`),
          explanation: t(`newBallot.policyText.${value}`),
        }))}
      />
      <Options
        row
        legend={t('newBallot.announce')}
        value={draft.announce}
        fault={faults.announce}
        onChange={(announce) => change({ announce })}
        options={ANNOUNCE_MODES.map((value) => ({
          value,
          title: t(`newBallot.announces.${value}`),
          explanation: t(`newBallot.announceText.${value}`),
        }))}
      />
      <Check checked={draft.verdictsOnly} onChange={(e) => change({ verdictsOnly: e.target.checked })}>
        {t('newBallot.verdictsOnly')} <small className="quiet">{t('newBallot.verdictsOnlyText')}</small>
      </Check>
    </>
  );
}

/** Sets up one ballot: who is voted on, under which title, and the rules that are fixed from the opening on. */
export function NewBallot({
  meetingId,
  itemId,
  onClose,
}: {
  meetingId: string;
  /** The agenda item whose candidates are voted on; null: a ballot beside the agenda. */
  itemId: string | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const item = useAgendaItem(itemId);
  if (itemId === null || item.data)
    return <BallotForm meetingId={meetingId} item={item.data ?? null} onClose={onClose} />;
  return (
    <Dialog
      wide
      title={t('newBallot.heading')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {item.error ? <Refused error={item.error} /> : <Loading />}
    </Dialog>
  );
}

/** Of an item's candidates, those who were voted on in an earlier ballot of it are not chosen again. */
const without = (chosen: ReadonlySet<string>, voted: ReadonlySet<string> | undefined): ReadonlySet<string> =>
  voted === undefined ? chosen : new Set([...chosen].filter((id) => !voted.has(id)));

function BallotForm({
  meetingId,
  item,
  onClose,
}: {
  meetingId: string;
  item: AgendaItem | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const meeting = useMeetingLine(meetingId);
  const voted = useVotedCandidates(meetingId);
  const create = useDraftBallot(meetingId);
  const [entered, setDraft] = useState<Draft>({
    title: item?.title ?? '',
    chosen: new Set(item?.candidateIds),
    policy: null,
    announce: null,
    verdictsOnly: false,
  });
  const [tried, setTried] = useState(false);
  const draft = { ...entered, chosen: without(entered.chosen, voted.data) };
  const found = useDraftFaults(draft);
  const faults = tried ? found : {};
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (): void => {
    setTried(true);
    const { title, chosen, policy, announce, verdictsOnly } = draft;
    if (Object.keys(found).length > 0 || policy === null || announce === null) return;
    create.mutate(
      {
        title: title.trim(),
        candidateIds: [...chosen],
        policy,
        announce,
        verdictsOnly,
        ...(item === null ? {} : { itemId: item.id }),
      },
      { onSuccess: onClose },
    );
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone="primary" busy={create.isPending} onClick={submit}>
        {t('newBallot.act', { count: draft.chosen.size })}
      </Button>
    </>
  );
  return (
    <Dialog wide title={t('newBallot.heading')} lead={t('newBallot.lead')} foot={foot} onClose={onClose}>
      <TextField
        label={t('newBallot.title')}
        placeholder={t('newBallot.titleExample')}
        value={draft.title}
        maxLength={LIMITS.titleLength}
        fault={faults.title ?? null}
        onChange={(e) => change({ title: e.target.value })}
      />
      {meeting.data && voted.data && (
        <PickCandidates
          voted={voted.data}
          reviewId={meeting.data.reviewId}
          chosen={draft.chosen}
          only={item?.candidateIds ?? null}
          fault={faults.chosen}
          onChange={(chosen) => change({ chosen })}
          onGroup={(specialty) => draft.title === '' && change({ title: t('newBallot.titleOf', { specialty }) })}
        />
      )}
      <RuleChoices draft={draft} faults={faults} change={change} />
      <Refused error={create.error ?? meeting.error ?? voted.error} />
    </Dialog>
  );
}
