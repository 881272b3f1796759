import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Panel, Panels, Review } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Loading, Seal, Tag } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { BySpecialty, NewPanel, RemovePanel, RenamePanel } from '../parts/panel-dialogs.js';
import { PanelList } from '../parts/panel-list.js';
import { PanelCandidates, PanelExperts, type PeopleProps } from '../parts/panel-people.js';
import { ReviewFrame } from '../parts/review-frame.js';
import { usePanels, usePlace, type Placed } from '../panel-queries.js';
import '../parts/panels.css';

type Asking = 'new' | 'rename' | 'remove' | 'by-specialty' | null;

/** Who is chosen, of one kind and in one panel at a time; another kind or panel begins anew. */
function useChosen(): {
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], on: boolean) => void;
  clear: () => void;
} {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: readonly string[], on: boolean): void =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return { chosen, choose, clear: () => setChosen(new Set()) };
}

function PlaceBar({
  panels,
  at,
  count,
  busy,
  onPlace,
}: {
  panels: Panels;
  at: string;
  count: number;
  busy: boolean;
  onPlace: (panelId: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const goals = [{ id: 'none', name: t('panels.without') }, ...panels.panels].filter(({ id }) => id !== at);
  const known = goals.some(({ id }) => id === to) ? to : '';
  return (
    <div className="place-bar" role="group" aria-label={t('panels.place')}>
      <span role="status">{t('panels.chosen', { count })}</span>
      <select className="input" aria-label={t('panels.chooseTo')} value={known} onChange={(e) => setTo(e.target.value)}>
        <option value="">{t('panels.chooseTo')}</option>
        {goals.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button
        tone="primary"
        busy={busy}
        reason={known === '' ? t('panels.chooseTo') : null}
        onClick={() => onPlace(known)}
      >
        {t('panels.place')}
      </Button>
    </div>
  );
}

function PanelHead({
  panel,
  mayChange,
  onAsk,
}: {
  panel: Panel | null;
  mayChange: boolean;
  onAsk: (a: Asking) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="panel-head">
      <h2>{panel?.name ?? t('panels.without')}</h2>
      {panel && (
        <Tag tone={panel.missing > 0 ? 'amber' : 'pine'}>
          {panel.missing > 0 ? t('panels.missing', { missing: panel.missing }) : t('panels.usable')}
        </Tag>
      )}
      {panel && mayChange && (
        <span className="panel-head__acts">
          <Button tone="link" onClick={() => onAsk('rename')}>
            {t('panels.rename')}
          </Button>
          <Button tone="link" onClick={() => onAsk('remove')}>
            {t('panels.remove')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Dialogs({
  asking,
  reviewId,
  panels,
  panel,
  onGo,
  onClose,
}: {
  asking: Asking;
  reviewId: string;
  panels: Panels;
  panel: Panel | null;
  onGo: (panelId: string) => void;
  onClose: () => void;
}): ReactNode {
  if (asking === 'new') return <NewPanel reviewId={reviewId} onDone={onGo} onClose={onClose} />;
  if (asking === 'by-specialty') return <BySpecialty reviewId={reviewId} panels={panels.panels} onClose={onClose} />;
  if (panel === null) return null;
  if (asking === 'rename') return <RenamePanel reviewId={reviewId} panel={panel} onClose={onClose} />;
  if (asking === 'remove')
    return <RemovePanel reviewId={reviewId} panel={panel} onDone={() => onGo('none')} onClose={onClose} />;
  return null;
}

function Show({
  panel,
  panels,
  show,
  onShow,
}: {
  panel: Panel | null;
  panels: Panels;
  show: Placed;
  onShow: (show: Placed) => void;
}) {
  const { t } = useTranslation();
  const numbers = {
    members: (panel ?? panels.without).members.length,
    candidates: (panel ?? panels.without).candidates,
  };
  return (
    <div className="panel-show" role="group" aria-label={t('panels.show')}>
      {(['members', 'candidates'] as const).map((what) => (
        <button key={what} type="button" aria-pressed={show === what} onClick={() => onShow(what)}>
          {t(`panels.${what}`, { count: numbers[what] })}
        </button>
      ))}
    </div>
  );
}

function Desk({
  reviewId,
  panels,
  asking,
  onAsk,
}: {
  reviewId: string;
  panels: Panels;
  asking: Asking;
  onAsk: (a: Asking) => void;
}) {
  const { t } = useTranslation();
  const [wanted, setAt] = useState('none');
  const [show, setShow] = useState<Placed>('members');
  const [dragged, setDragged] = useState<string | null>(null);
  const [placed, setPlaced] = useState<{ to: string; count: number } | null>(null);
  const { chosen, choose, clear } = useChosen();
  const place = usePlace(reviewId);
  const panel = panels.panels.find(({ id }) => id === wanted) ?? null;
  const at = panel?.id ?? 'none';
  const mayChange = panels.abilities.change && panels.panels.length > 0;
  const go = (panelId: string, what = show): void => {
    setAt(panelId);
    setShow(what);
    clear();
    onAsk(null);
  };
  const put = (panelId: string, ids: readonly string[]): void => {
    const to = panels.panels.find(({ id }) => id === panelId)?.name ?? t('panels.without');
    const onSuccess = (): void => {
      clear();
      setPlaced({ to, count: ids.length });
    };
    place.mutate({ what: show, panelId, ids }, { onSuccess });
  };
  const drop = (panelId: string): void => {
    if (dragged !== null) put(panelId, chosen.has(dragged) ? [...chosen] : [dragged]);
    setDragged(null);
  };
  const people: PeopleProps = { reviewId, panel, mayChange, chosen, onChoose: choose, onDrag: setDragged };
  const all = panels.panels.reduce((sum, one) => sum + one.candidates, panels.without.candidates);
  return (
    <div className="panels">
      <PanelList panels={panels} at={at} dragging={dragged !== null} onGo={go} onDrop={drop} />
      <section>
        <PanelHead panel={panel} mayChange={panels.abilities.change} onAsk={onAsk} />
        <Show panel={panel} panels={panels} show={show} onShow={(what) => go(at, what)} />
        <Refused error={place.error} />
        <span className="unseen" role="status">
          {placed && t('panels.placed', placed)}
        </span>
        {show === 'members' ? (
          <PanelExperts
            key={at}
            {...people}
            members={(panel ?? panels.without).members}
            empty={panels.without.members.length === 0 && panels.panels.every(({ members }) => members.length === 0)}
          />
        ) : (
          <PanelCandidates key={at} {...people} empty={all === 0} />
        )}
        {chosen.size > 0 && (
          <PlaceBar
            key={at}
            panels={panels}
            at={at}
            count={chosen.size}
            busy={place.isPending}
            onPlace={(panelId) => put(panelId, [...chosen])}
          />
        )}
      </section>
      <Dialogs
        asking={asking}
        reviewId={reviewId}
        panels={panels}
        panel={panel}
        onGo={go}
        onClose={() => onAsk(null)}
      />
    </div>
  );
}

function PanelsOf({
  review,
  asking,
  onAsk,
}: {
  review: Review;
  asking: Asking;
  onAsk: (a: Asking) => void;
}): ReactNode {
  const { t } = useTranslation();
  const panels = usePanels(review.id);
  if (panels.error) return <Refused error={panels.error} />;
  if (!panels.data) return <Loading />;
  if (panels.data.panels.length > 0)
    return <Desk reviewId={review.id} panels={panels.data} asking={asking} onAsk={onAsk} />;
  const { change } = panels.data.abilities;
  return (
    <>
      <EmptyState
        mark={<Seal large sign="组" />}
        title={t('panels.none')}
        actions={
          change && (
            <Button tone="primary" onClick={() => onAsk('new')}>
              {t('panels.add')}
            </Button>
          )
        }
      >
        {t(change ? 'panels.noneDo' : 'panels.noneAsk')}
      </EmptyState>
      {asking === 'new' && <NewPanel reviewId={review.id} onDone={() => onAsk(null)} onClose={() => onAsk(null)} />}
    </>
  );
}

/** The panels of a review, with the experts and candidates of each. */
export default function PanelsPage(): ReactNode {
  const { t } = useTranslation();
  const { reviewId = '' } = useParams();
  const [asking, setAsking] = useState<Asking>(null);
  const { data } = usePanels(reviewId);
  const actions =
    data !== undefined && data.abilities.change && data.panels.length > 0 ? (
      <>
        <Button onClick={() => setAsking('by-specialty')}>{t('panels.bySpecialty')}</Button>
        <Button tone="primary" onClick={() => setAsking('new')}>
          {t('panels.add')}
        </Button>
      </>
    ) : null;
  return (
    <ReviewFrame reviewId={reviewId} actions={() => actions}>
      {(review) => <PanelsOf review={review} asking={asking} onAsk={setAsking} />}
    </ReviewFrame>
  );
}
