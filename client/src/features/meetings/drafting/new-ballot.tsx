import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Ties } from '../../../../../src/contract/vocabulary.js';
import { codeSentence } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import type { SetRule, SetRules } from '../../../../../src/ballots/domain/as-set.js';
import type { AgendaItem, ChangedDraft, Draft } from '../../../api/views.js';
import { useAgendaItem } from '../agenda/agenda-queries.js';
import {
  useChangeDraft,
  useDraft,
  useDraftBallot,
  useVotedCandidates,
  type Kept,
  type VotedOn,
} from '../../ballots/queries.js';
import { usePanels } from '../../committees/panel-queries.js';
import { useAllCandidates } from '../../dossiers/queries.js';
import { useMeetingLine } from '../queries.js';
import type { DeskFast, DeskSlow } from '../attendance/attendance-panel.js';
import {
  departuresOf,
  draftAsSet,
  draftFaults,
  draftOf,
  panelOf,
  requestOf,
  specialtiesOf,
  type BallotDraft,
  type DraftFault,
  type DraftFaults,
} from './new-ballot-draft.js';
import { RuleChoices } from './new-ballot-rules.js';
import { PickCandidates } from './pick-candidates.js';
import { WhoVotes } from './who-votes.js';

/** R12: with fewer attending, counts tell votes. */
const FEW = 5;

const WORDS_ELSEWHERE = { panelMissing: 'panelBallot.whichMissing', choose: 'word.choose' } as const;

/** The faults of a draft in words. */
function useFaultWords(faults: DraftFaults): Partial<Record<keyof DraftFaults, string>> {
  const { t, i18n } = useTranslation();
  const words = (fault: DraftFault): string =>
    fault === 'panelMissing' || fault === 'choose'
      ? t(WORDS_ELSEWHERE[fault])
      : typeof fault === 'string'
        ? t(`newBallot.${fault}`)
        : codeSentence(fault.code, i18n.language, fault.facts);
  return Object.fromEntries(Object.entries(faults).map(([part, fault]) => [part, words(fault)]));
}

/** A title made of the panel that votes, or of the specialties that were chosen; empty while there is neither. */
function useSuggestedTitle(reviewId: string, chosen: ReadonlySet<string>, panel: string | null): string {
  const { t } = useTranslation();
  const candidates = useAllCandidates(reviewId);
  const [specialty, second, ...more] = specialtiesOf(candidates.data ?? [], chosen);
  if (panel !== null) return t('panelBallot.titleOf', { panel }).slice(0, LIMITS.titleLength);
  if (specialty === undefined) return '';
  if (second === undefined) return t('newBallot.titleOf', { specialty }).slice(0, LIMITS.titleLength);
  const key = more.length === 0 ? 'newBallot.titleOfTwo' : 'newBallot.titleOfMore';
  return t(key, { specialty, second, count: more.length + 2 }).slice(0, LIMITS.titleLength);
}

interface FormProps {
  slow: DeskSlow;
  fast: DeskFast;
  reviewId: string;
  /** What the meeting took over from its review; null: set up before reviews had settings. */
  defaults: SetRules | null;
  /** R16. */
  ties: Ties;
  /** Voted on already (R14). */
  voted: VotedOn;
  /** The agenda item whose candidates are voted on; null: a ballot beside the agenda. */
  item: AgendaItem | null;
  /** The draft that is changed; null: a new one is made. */
  before: Draft | null;
  onClose: () => void;
}

const NOBODY: Kept = new Map();

/** R14, R3: whom the plenary, or this panel, has voted on. */
const byPanel = (voted: VotedOn, panelId: string | null): Kept =>
  panelId === null ? voted.plenary : (voted.panels.get(panelId) ?? NOBODY);

/** Of an item's candidates, those who were voted on in an earlier ballot of it are not chosen again. */
const without = (chosen: ReadonlySet<string>, voted: Kept): ReadonlySet<string> =>
  new Set([...chosen].filter((id) => !voted.has(id)));

/** The draft with who votes on whom: a panel begins with its own candidates and its own title, and without places (R3). */
function useVoters({
  reviewId,
  voted,
  item,
  defaults,
  before: drafted,
}: Pick<FormProps, 'reviewId' | 'voted' | 'item' | 'defaults' | 'before'>) {
  const itemsOwn = item?.candidateIds ?? null;
  const fresh = (): BallotDraft => ({
    ...draftAsSet(defaults),
    title: item?.title ?? null,
    chosen: new Set(itemsOwn),
  });
  const [entered, setDraft] = useState<BallotDraft>(() => (drafted === null ? fresh() : draftOf(drafted)));
  const panels = usePanels(reviewId);
  const ofPanel = useCandidatesOf(reviewId, itemsOwn);
  const now = panelOf(entered);
  const done = byPanel(voted, now);
  const change = (part: Partial<BallotDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const changeVoters = (part: Partial<BallotDraft>): void => {
    const panelId = panelOf({ ...entered, ...part });
    const { chosen, title, places, count } = fresh();
    if (panelId === now) change(part);
    else if (panelId === null) change({ ...part, chosen, title, places, count });
    else change({ ...part, chosen: ofPanel(panelId), title: null, places: 'none', count: '' });
  };
  const panel = panels.data?.panels.find(({ id }) => id === now)?.name ?? null;
  // R14: of a round three people have said whom it is about
  const chosen = drafted?.candidatesFixed === true ? entered.chosen : without(entered.chosen, done);
  return {
    draft: { ...entered, chosen },
    done,
    itemsOwn,
    panels,
    panel,
    change,
    changeVoters,
  };
}

/** Where the rules come from, and in which of them this ballot departs. */
function AsSet({ departed }: { departed: readonly SetRule[] }): ReactNode {
  const { t } = useTranslation();
  const rules = departed.map((rule) => t(`newBallot.rule.${rule}`)).join(t('presiding.and'));
  return (
    <p className={departed.length === 0 ? 'quiet' : 'now-card__why'} role="status">
      {departed.length === 0 ? t('newBallot.asSet') : t('newBallot.departs', { rules })}
    </p>
  );
}

/** Makes the draft, or changes the one that is there. */
function useSaved(meetingId: string, item: AgendaItem | null, before: Draft | null, onSaved: () => void) {
  const create = useDraftBallot(meetingId);
  const change = useChangeDraft(before?.ballotId ?? '');
  const save = (request: ChangedDraft): void => {
    if (before !== null) change.mutate(request, { onSuccess: onSaved });
    else create.mutate({ ...request, ...(item === null ? {} : { itemId: item.id }) }, { onSuccess: onSaved });
  };
  return { save, busy: create.isPending || change.isPending, error: create.error ?? change.error };
}

/** R14: whom a round is about was confirmed by three people, and is no choice any more. */
function FixedCandidates({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const names = draft.candidates.map(({ label }) => label).join(t('word.comma'));
  return (
    <p>
      <b>{t('draft.candidates', { count: draft.candidates.length })}</b> {names}
      <br />
      <small className="quiet">{t('draft.candidatesFixed')}</small>
    </p>
  );
}

function Form({ slow, fast, reviewId, defaults, ties, voted, item, before, onClose }: FormProps): ReactNode {
  const { t } = useTranslation();
  const { save, busy, error } = useSaved(slow.meetingId, item, before, onClose);
  const voters = useVoters({ reviewId, voted, item, defaults, before });
  const { draft, done, itemsOwn, panels, panel, change, changeVoters } = voters;
  const [tried, setTried] = useState(false);
  const suggested = useSuggestedTitle(reviewId, draft.chosen, panel);
  const title = draft.title ?? suggested;
  const words = useFaultWords(draftFaults(draft, title));
  const faults = tried ? words : {};
  const submit = (): void => {
    setTried(true);
    const request = requestOf(draft, title);
    if (request !== null) save(request);
  };
  const number = 1 + Math.max(0, ...slow.agenda.filter((line) => !line.rehearsal).map((line) => line.number));
  const heading = t(before === null ? 'newBallot.heading' : 'draft.heading');
  const lead = before === null ? t('newBallot.lead', { number }) : t('draft.lead');
  return (
    <FormDialog
      wide
      title={heading}
      lead={lead}
      act={t(before === null ? 'newBallot.act' : 'draft.save', { count: draft.chosen.size })}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {before?.candidatesFixed ? (
        <FixedCandidates draft={before} />
      ) : (
        <>
          <WhoVotes draft={draft} panels={panels.data} fault={faults.panel} change={changeVoters} />
          <Refused error={panels.error} />
          <PickCandidates
            reviewId={reviewId}
            kept={done}
            chosen={draft.chosen}
            only={itemsOwn}
            fault={faults.chosen}
            onChange={(chosen) => change({ chosen })}
          />
        </>
      )}
      <TextField
        label={t('newBallot.title')}
        placeholder={t('newBallot.titleExample')}
        value={title}
        maxLength={LIMITS.titleLength}
        fault={faults.title ?? null}
        onChange={(e) => change({ title: e.target.value })}
      />
      {defaults !== null && <AsSet departed={departuresOf(draft, defaults)} />}
      <RuleChoices
        draft={draft}
        faults={faults}
        change={change}
        ties={ties}
        few={slow.state === 'in-session' && fast.presence.present < FEW}
      />
      {Object.keys(faults).length > 0 && <p className="field__fault">{t('newBallot.incomplete')}</p>}
    </FormDialog>
  );
}

/** The candidates of a panel, out of an item's or of all. */
function useCandidatesOf(reviewId: string, only: readonly string[] | null): (panelId: string) => ReadonlySet<string> {
  const candidates = useAllCandidates(reviewId).data ?? [];
  return (panelId) =>
    new Set(
      candidates
        .filter((line) => line.panelId === panelId && (only === null || only.includes(line.id)))
        .map(({ id }) => id),
    );
}

type Opened = Pick<FormProps, 'slow' | 'fast' | 'onClose'>;

/** The form once all that it needs has come. */
function Loaded({ itemId, before, ...opened }: Opened & { itemId: string | null; before: Draft | null }): ReactNode {
  const meeting = useMeetingLine(opened.slow.meetingId);
  const item = useAgendaItem(itemId);
  const voted = useVotedCandidates(opened.slow.meetingId);
  if (meeting.data && voted.data && (itemId === null || item.data))
    return (
      <Form
        {...opened}
        reviewId={meeting.data.reviewId}
        defaults={meeting.data.defaults}
        ties={meeting.data.defaults?.ties ?? 'run-off'}
        voted={voted.data}
        item={item.data ?? null}
        before={before}
      />
    );
  return (
    <Waiting
      heading={before === null ? 'newBallot.heading' : 'draft.heading'}
      error={meeting.error ?? voted.error ?? item.error}
      onClose={opened.onClose}
    />
  );
}

function Waiting({
  heading,
  error,
  onClose,
}: {
  heading: 'newBallot.heading' | 'draft.heading';
  error: Error | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog wide title={t(heading)} foot={<Button onClick={onClose}>{t('word.close')}</Button>} onClose={onClose}>
      {error ? <Refused error={error} /> : <Loading />}
    </Dialog>
  );
}

/** Sets up one ballot: who is voted on, under which title, and the rules that are fixed from the opening on. */
export function NewBallot(props: Opened & { itemId: string | null }): ReactNode {
  return <Loaded {...props} before={null} />;
}

/** Changes a draft before it is frozen. */
export function ChangeDraft({ ballotId, ...opened }: Opened & { ballotId: string }): ReactNode {
  const draft = useDraft(ballotId);
  if (draft.data) return <Loaded {...opened} itemId={draft.data.itemId} before={draft.data} />;
  return <Waiting heading="draft.heading" error={draft.error} onClose={opened.onClose} />;
}
