import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { AgendaItem, CandidateLine, SaveItem } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { useVotedCandidates, type Kept } from '../../ballots/queries.js';
import { usePanels } from '../../committees/panel-queries.js';
import { useAllCandidates } from '../../dossiers/queries.js';
import { useAddItem, useAgendaItem, useChangeItem, useSetAgenda } from './agenda-queries.js';
import { useMeetingLine } from '../queries.js';
import { PickCandidates, stands } from '../drafting/pick-candidates.js';

interface Draft {
  title: string;
  panel: string;
  chosen: ReadonlySet<string>;
}

function ItemForm({
  reviewId,
  kept,
  start,
  busy,
  error,
  act,
  above,
  onSave,
  onClose,
}: {
  reviewId: string;
  /** R14: who stands in another ballot is left out until somebody wants the item to speak of them. */
  kept: Kept;
  start: Draft;
  busy: boolean;
  error: unknown;
  act: string;
  above?: ReactNode;
  onSave: (item: SaveItem) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const missing = draft.title.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!missing) onSave({ title: draft.title.trim(), panel: draft.panel.trim(), candidateIds: [...draft.chosen] });
  };
  return (
    <FormDialog
      wide
      title={t('agenda.dialogTitle')}
      lead={t('agenda.dialogLead')}
      act={act}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {above}
      <TextField
        label={t('agenda.titleLabel')}
        placeholder={t('newBallot.titleExample')}
        value={draft.title}
        maxLength={LIMITS.titleLength}
        fault={tried && missing ? t('agenda.titleMissing') : null}
        onChange={(e) => setDraft({ ...draft, title: e.target.value })}
      />
      <TextField
        label={t('agenda.panelLabel')}
        help={t('agenda.panelHelp')}
        value={draft.panel}
        maxLength={LIMITS.unitLength}
        onChange={(e) => setDraft({ ...draft, panel: e.target.value })}
      />
      <PanelChips
        reviewId={reviewId}
        kept={kept}
        chosen={draft.panel}
        onChoose={({ name, candidateIds }) =>
          setDraft({
            title: draft.title === '' ? t('agenda.titleOfPanel', { panel: name }) : draft.title,
            panel: name,
            chosen: new Set(candidateIds),
          })
        }
      />
      {kept.size > 0 && <p className="quiet">{t('newBallot.keptLeft', { count: kept.size })}</p>}
      <PickCandidates
        reviewId={reviewId}
        kept={kept}
        keptMayStand
        chosen={draft.chosen}
        onChange={(chosen) => setDraft((before) => ({ ...before, chosen }))}
        onGroup={(specialty) =>
          setDraft((before) =>
            before.title === '' ? { ...before, title: t('newBallot.titleOf', { specialty }) } : before,
          )
        }
      />
    </FormDialog>
  );
}

interface PanelChoice {
  name: string;
  candidateIds: string[];
}

/** Whom an agenda is about by itself: those who stand, and in no other ballot (R14). */
const suggestible =
  (kept: Kept) =>
  (line: CandidateLine): boolean =>
    stands(line) && !kept.has(line.id);

/** Panels that have such candidates, each with them in the order of the list. */
function usePanelChoices(reviewId: string, kept: Kept): PanelChoice[] {
  const panels = usePanels(reviewId);
  const all = useAllCandidates(reviewId);
  return (panels.data?.panels ?? []).flatMap(({ id, name }) => {
    const own = (all.data ?? []).filter((line) => line.panelId === id);
    const candidateIds = own.filter(suggestible(kept)).map((line) => line.id);
    return candidateIds.length === 0 ? [] : [{ name, candidateIds }];
  });
}

/** The panels of the review: one click takes its name and its candidates. */
function PanelChips({
  reviewId,
  kept,
  chosen,
  onChoose,
}: {
  reviewId: string;
  kept: Kept;
  chosen: string;
  onChoose: (panel: PanelChoice) => void;
}): ReactNode {
  const { t } = useTranslation();
  const panels = usePanelChoices(reviewId, kept);
  if (panels.length === 0) return null;
  return (
    <div className="pick__groups" role="group" aria-label={t('agenda.panels')}>
      {panels.map((panel) => (
        <button
          key={panel.name}
          type="button"
          className="chip"
          aria-pressed={chosen === panel.name}
          onClick={() => onChoose(panel)}
        >
          {t('newBallot.group', { specialty: panel.name, count: panel.candidateIds.length })}
        </button>
      ))}
    </div>
  );
}

/** One item for every specialty, in the order of the list. */
function bySpecialty(lines: readonly CandidateLine[], titleOf: (specialty: string) => string): SaveItem[] {
  const specialties = [...new Set(lines.map((line) => line.specialty))];
  return specialties.map((specialty) => ({
    title: titleOf(specialty),
    panel: '',
    candidateIds: lines.filter((line) => line.specialty === specialty).map((line) => line.id),
  }));
}

/** The whole agenda at once, as long as nothing is on it. */
function Suggestions({
  suggestions,
  busy,
  onTake,
}: {
  suggestions: readonly { label: string; items: SaveItem[] }[];
  busy: boolean;
  onTake: (items: SaveItem[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const useful = suggestions.filter(({ items }) => items.length > 1 && items.length <= LIMITS.agendaItems);
  if (useful.length === 0) return null;
  return (
    <div className="items__suggest">
      {useful.map(({ label, items }) => (
        <Button key={label} busy={busy} onClick={() => onTake(items)}>
          {label}
        </Button>
      ))}
      <small>{t('agenda.suggestedText')}</small>
    </div>
  );
}

function AddForm({
  meetingId,
  reviewId,
  kept,
  first,
  onClose,
}: {
  meetingId: string;
  reviewId: string;
  kept: Kept;
  first: boolean;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const add = useAddItem(meetingId);
  const setUp = useSetAgenda(meetingId);
  const busy = add.isPending || setUp.isPending;
  const all = useAllCandidates(reviewId);
  const byPanel = usePanelChoices(reviewId, kept).map(({ name, candidateIds }) => ({
    title: t('agenda.titleOfPanel', { panel: name }),
    panel: name,
    candidateIds,
  }));
  const suggested = bySpecialty((all.data ?? []).filter(suggestible(kept)), (specialty) =>
    t('newBallot.titleOf', { specialty }),
  );
  return (
    <ItemForm
      reviewId={reviewId}
      kept={kept}
      start={{ title: '', panel: '', chosen: new Set() }}
      busy={busy}
      error={add.error ?? setUp.error}
      act={t('agenda.addAct')}
      above={
        first && (
          <Suggestions
            suggestions={[
              { label: t('agenda.byPanel', { count: byPanel.length }), items: byPanel },
              { label: t('agenda.bySpecialty', { count: suggested.length }), items: suggested },
            ]}
            busy={busy}
            onTake={(items) => setUp.mutate(items, { onSuccess: onClose })}
          />
        )
      }
      onSave={(item) => add.mutate(item, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function EditForm({
  item,
  reviewId,
  kept,
  onClose,
}: {
  item: AgendaItem;
  reviewId: string;
  kept: Kept;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const change = useChangeItem(item.id);
  return (
    <ItemForm
      reviewId={reviewId}
      kept={kept}
      start={{ title: item.title, panel: item.panel ?? '', chosen: new Set(item.candidateIds) }}
      busy={change.isPending}
      error={change.error}
      act={t('agenda.changeAct')}
      onSave={(saved) => change.mutate(saved, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Sets one item of the agenda up: its title, the panel that reports, and whom it is about. */
export function ItemDialog({
  meetingId,
  itemId,
  first,
  onClose,
}: {
  meetingId: string;
  itemId: string | null;
  /** Nothing is on the agenda yet, so that all of it may be suggested. */
  first: boolean;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const meeting = useMeetingLine(meetingId);
  const item = useAgendaItem(itemId);
  const voted = useVotedCandidates(meetingId);
  const error = meeting.error ?? item.error ?? voted.error;
  if (meeting.data && voted.data) {
    const form = { reviewId: meeting.data.reviewId, kept: voted.data.plenary, onClose };
    if (itemId === null) return <AddForm {...form} meetingId={meetingId} first={first} />;
    if (item.data) return <EditForm {...form} item={item.data} />;
  }
  return (
    <Dialog
      wide
      title={t('agenda.dialogTitle')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {error ? <Refused error={error} /> : <Loading />}
    </Dialog>
  );
}
