import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Panel, SpecialtyProposal } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Confirm, Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import {
  useAddPanel,
  usePlaceBySpecialty,
  useRemovePanel,
  useRenamePanel,
  useSpecialtyProposal,
  type SpecialtyPlacement,
} from '../panel-queries.js';

interface NameProps {
  title: string;
  act: string;
  before: string;
  busy: boolean;
  error: unknown;
  onName: (name: string) => void;
  onClose: () => void;
}

function NameDialog({ title, act, before, busy, error, onName, onClose }: NameProps): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const submit = (): void => {
    onName(name);
  };
  return (
    <FormDialog title={title} act={act} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      <TextField
        label={t('panels.name')}
        required
        autoFocus
        maxLength={LIMITS.titleLength}
        placeholder={t('panels.nameExample')}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
    </FormDialog>
  );
}

export function NewPanel({
  reviewId,
  onDone,
  onClose,
}: {
  reviewId: string;
  onDone: (panelId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const add = useAddPanel(reviewId);
  return (
    <NameDialog
      title={t('panels.add')}
      act={t('panels.addAct')}
      before=""
      busy={add.isPending}
      error={add.error}
      onName={(name) => add.mutate(name, { onSuccess: ({ id }) => onDone(id) })}
      onClose={onClose}
    />
  );
}

export function RenamePanel({
  reviewId,
  panel,
  onClose,
}: {
  reviewId: string;
  panel: Panel;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const rename = useRenamePanel(reviewId, panel.id);
  return (
    <NameDialog
      title={t('panels.renameTitle')}
      act={t('panels.renameAct')}
      before={panel.name}
      busy={rename.isPending}
      error={rename.error}
      onName={(name) => rename.mutate(name, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

export function RemovePanel({
  reviewId,
  panel,
  onDone,
  onClose,
}: {
  reviewId: string;
  panel: Panel;
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const removing = useRemovePanel(reviewId);
  return (
    <Confirm
      title={t('panels.removeTitle', { name: panel.name })}
      act={t('panels.removeAct')}
      busy={removing.isPending}
      error={removing.error}
      onConfirm={() => removing.mutate(panel.id, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>{t('panels.removeText', { members: panel.members.length, candidates: panel.candidates })}</p>
    </Confirm>
  );
}

function ProposalTable({
  lines,
  panels,
  chosen,
  onChoose,
}: {
  lines: readonly SpecialtyProposal[];
  panels: readonly Panel[];
  chosen: (line: SpecialtyProposal) => string;
  onChoose: (specialty: string, panelId: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="by-specialty">
      <thead>
        <tr>
          <th scope="col">{t('panels.specialty')}</th>
          <th scope="col">{t('panels.people')}</th>
          <th scope="col">{t('panels.toPanel')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.specialty}>
            <th scope="row">{line.specialty}</th>
            <td>{line.candidates}</td>
            <td>
              <select
                className="input"
                aria-label={`${line.specialty}: ${t('panels.toPanel')}`}
                value={chosen(line)}
                onChange={(e) => onChoose(line.specialty, e.target.value)}
              >
                <option value="">{t('panels.leaveOut')}</option>
                {panels.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Places candidates by specialty in one act, with how many go where before it happens. */
export function BySpecialty({
  reviewId,
  panels,
  onClose,
}: {
  reviewId: string;
  panels: readonly Panel[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const proposal = useSpecialtyProposal(reviewId);
  const place = usePlaceBySpecialty(reviewId);
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const chosen = (line: SpecialtyProposal): string => changed[line.specialty] ?? line.panelId ?? '';
  const placements: SpecialtyPlacement[] = (proposal.data ?? [])
    .filter((line) => chosen(line) !== '')
    .map((line) => ({ specialty: line.specialty, candidates: line.candidates, panelId: chosen(line) }));
  const count = placements.reduce((sum, { candidates }) => sum + candidates, 0);
  const nothing = proposal.data?.length === 0;
  const foot = (
    <>
      <Button onClick={onClose}>{t(nothing ? 'word.close' : 'word.cancel')}</Button>
      {!nothing && (
        <Button
          tone="primary"
          busy={place.isPending}
          reason={count === 0 ? t('panels.bySpecialtyNobody') : null}
          onClick={() => place.mutate(placements, { onSuccess: onClose })}
        >
          {t('panels.bySpecialtyAct', { count })}
        </Button>
      )}
    </>
  );
  return (
    <Dialog wide title={t('panels.bySpecialty')} lead={t('panels.bySpecialtyLead')} onClose={onClose} foot={foot}>
      <Refused error={proposal.error} />
      {proposal.isPending && <Loading />}
      {nothing && <p>{t('panels.bySpecialtyAll')}</p>}
      {proposal.data && !nothing && (
        <ProposalTable
          lines={proposal.data}
          panels={panels}
          chosen={chosen}
          onChoose={(specialty, panelId) => setChanged((before) => ({ ...before, [specialty]: panelId }))}
        />
      )}
      <Refused error={place.error} />
    </Dialog>
  );
}
