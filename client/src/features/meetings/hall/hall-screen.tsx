import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot, FastSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import type { MeetingLive } from '../../../live/meeting-state.js';
import { Dot, Meter } from '../../../ui/marks.js';
import { PersonName } from '../../../ui/person-name.js';
import { dateText, hourAndMinute, timeOfDay } from '../../../ui/time.js';
import { roundText } from '../../../ui/round.js';
import { shouldAttend } from '../attendance/presence.js';
import { presidingText } from '../presiding.js';
import { announcedBy, minimumText } from '../../results/parts/result-list.js';
import { PanelBand } from '../../results/parts/panel-band.js';
import { RehearsalBand } from '../../results/parts/rehearsal-band.js';
import { WithdrawnNote } from '../../results/parts/withdrawn-note.js';
import { HallResult, resultPage } from './hall-result.js';
import { VoidedOnHall } from '../course/voided.js';
import { QrCode } from './qr-code.js';
import { WaitsForQuorum } from '../attendance/waits-for-quorum.js';
import './hall.css';

function Count({ value, of, mark, label }: { value: number; of: number; mark?: number; label: string }): ReactNode {
  return (
    <div className="hall__count">
      <b>
        {value}
        <span> / {of}</span>
      </b>
      <div>{label}</div>
      <Meter value={value} of={of} label={label} {...(mark === undefined ? {} : { mark })} />
    </div>
  );
}

function BallotStage({ ballot }: { ballot: CurrentBallot }): ReactNode {
  const { t } = useTranslation();
  const state = ballot.state === 'open' || ballot.state === 'closing' ? ballot.state : 'closed';
  return (
    <div className="hall__middle">
      <div>
        <div className={`hall__stage${state === 'open' ? '' : ' hall__stage--official'}`}>
          {t(`hall.stage.${state}`, { round: roundText(ballot, t) })}
          {ballot.rehearsal && ` · ${t('word.rehearsal')}`}
        </div>
        <h1>
          {ballot.title}
          <br />
          {t('hall.candidates', { candidates: ballot.candidates })}
        </h1>
        <p className="hall__text">
          {t(state === 'open' && ballot.panel ? 'panelBallot.hallText' : `hall.text.${state}`, {
            attending: ballot.attending,
            minimum: ballot.minimumAgree,
            checking: ballot.checking,
          })}
          {state === 'open' && ballot.cap !== null && t('hall.text.cap', { cap: ballot.cap })}
          {state === 'open' && ballot.quota !== null && t('hall.text.quota', { quota: ballot.quota })}
        </p>
        <WithdrawnNote withdrawn={ballot.withdrawn} />
      </div>
      <Count value={ballot.submitted} of={ballot.attending} label={t('count.submitted')} />
    </div>
  );
}

function ItemStage({ slow }: { slow: SlowSnapshot }): ReactNode {
  const { t } = useTranslation();
  const place = slow.items.findIndex(({ itemId }) => itemId === slow.item?.itemId);
  const item = slow.items[place];
  if (!item) return null;
  const candidate = slow.item?.candidate ?? null;
  return (
    <div className={`hall__middle${candidate ? '' : ' hall__middle--alone'}`}>
      <div>
        <div className="hall__stage">
          {t('hall.stage.item', { number: place + 1, of: slow.items.length, step: t(`state.item.${item.step}`) })}
        </div>
        <h1>{item.title}</h1>
        <p className="hall__text">
          {[item.panel, item.candidates > 0 ? t('hall.itemCandidates', { count: item.candidates }) : null]
            .filter(Boolean)
            .join(' · ')}
          {item.step === 'ballot' && slow.lack === null && `\n${t('hall.itemBallot')}`}
        </p>
        <WaitsForQuorum slow={slow} className="hall__text hall__short" />
      </div>
      {candidate && (
        <div className="hall__candidate">
          <PersonName name={candidate.label} />
          <small>{t('hall.candidateOf', { index: candidate.index, of: item.candidates })}</small>
        </div>
      )}
    </div>
  );
}

function Waiting({ slow, fast }: { slow: SlowSnapshot; fast: FastSnapshot }): ReactNode {
  const { t, i18n } = useTranslation();
  if (slow.state !== 'in-session') {
    return (
      <div className="hall__middle hall__middle--alone">
        <div>
          <div className="hall__stage">{slow.committee}</div>
          <h1>{slow.title}</h1>
          <p className="hall__text">
            {t(slow.state === 'preparing' ? 'hall.preparing' : 'hall.ended', {
              date: dateText(slow.heldOn, i18n.language),
            })}
          </p>
        </div>
      </div>
    );
  }
  const { presence } = fast;
  return (
    <div className="hall__middle">
      <div>
        <div className="hall__stage">{t('hall.stage.signIn')}</div>
        <h1>{t('hall.welcome')}</h1>
        <p className="hall__text">{t('hall.text.signIn')}</p>
        <WaitsForQuorum slow={slow} className="hall__text hall__short" />
      </div>
      <Count
        value={presence.present}
        of={shouldAttend(presence)}
        mark={slow.quorum}
        label={t(presence.present >= slow.quorum ? 'hall.presentMet' : 'hall.presentNotMet', { quorum: slow.quorum })}
      />
    </div>
  );
}

/** The result that stands on the screen: a void ballot and a break come before it, the end does not. */
function resultOn({ state, voided, result }: SlowSnapshot): SlowSnapshot['result'] {
  return (voided !== null && state === 'in-session') || state === 'paused' ? null : result;
}

function Bottom({ slow, fast, now }: { slow: SlowSnapshot; fast: FastSnapshot; now: number }): ReactNode {
  const { t } = useTranslation();
  const { ballot, presence } = fast;
  const result = resultOn(slow);
  const presided = slow.state === 'in-session' || slow.state === 'paused' ? ` · ${presidingText(slow, t)}` : '';
  if (ballot) {
    return (
      <>
        <span>
          {t('hall.bottom', {
            present: presence.present,
            all: shouldAttend(presence),
            quorum: t(presence.present >= slow.quorum ? 'word.quorumMet' : 'word.quorumNotMet'),
          })}
          {presided}
        </span>
        <span className="hall__print">
          {t('hall.fingerprint')} <b className="mono">{ballot.fingerprint}</b>
          <QrCode text={ballot.manifestHash} label={t('hall.qr')} />
        </span>
      </>
    );
  }
  if (result) {
    const { page, pages } = resultPage(result, now);
    return (
      <>
        <span>
          {t('hall.resultBottom', {
            attending: result.attending,
            submitted: result.submitted,
            size: result.size,
            minimum: minimumText(result, t),
            by: announcedBy(result, t),
          })}
          {pages > 1 && ` · ${t('hall.page', { page: page + 1, pages })}`}
        </span>
        <span>
          {t('result.digest')} <b className="mono">{result.headFingerprint}</b>
        </span>
      </>
    );
  }
  return (
    <>
      <span>
        {t('hall.bottom', {
          present: presence.present,
          all: shouldAttend(presence),
          quorum: t(presence.present >= slow.quorum ? 'word.quorumMet' : 'word.quorumNotMet'),
        })}
        {presided}
      </span>
      <span>{slow.committee}</span>
    </>
  );
}

function Break({ pause }: { pause: NonNullable<SlowSnapshot['pause']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="hall__middle hall__middle--alone">
      <div>
        <div className="hall__stage">{t('state.meeting.paused')}</div>
        <h1>{t('break.until', { time: hourAndMinute(pause.until) })}</h1>
        <p className="hall__text">{pause.reason}</p>
      </div>
    </div>
  );
}

function Stage({ slow, fast, now }: { slow: SlowSnapshot; fast: FastSnapshot; now: number }): ReactNode {
  if (fast.ballot) return <BallotStage ballot={fast.ballot} />;
  if (slow.voided && slow.state === 'in-session') return <VoidedOnHall voided={slow.voided} />;
  if (slow.pause) return <Break pause={slow.pause} />;
  const result = resultOn(slow);
  if (result) return <HallResult result={result} now={now} />;
  if (slow.item && slow.state === 'in-session') return <ItemStage slow={slow} />;
  return <Waiting slow={slow} fast={fast} />;
}

/** What the room sees: stage, number submitted of attending, the announced result. Never a choice, never a running total. */
export function HallScreen({
  slow,
  fast,
  live,
  now,
}: {
  slow: SlowSnapshot;
  fast: FastSnapshot;
  live: MeetingLive;
  now: number;
}): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <main id="main" className="hall">
      <div>
        <div className="hall__top">
          <b>{slow.title}</b>
          {slow.state === 'ended' && slow.result && (
            <span>{t('hall.ended', { date: dateText(slow.heldOn, i18n.language) })}</span>
          )}
          <span>
            {live.link !== 'joined' && (
              <>
                <Dot tone="warn" />
                {t('link.lost')} ·{' '}
              </>
            )}
            {timeOfDay(now)}
          </span>
        </div>
        <RehearsalBand shown={(fast.ballot ?? slow.result)?.rehearsal === true} />
        <PanelBand slow={slow} fast={fast} />
      </div>
      <Stage slow={slow} fast={fast} now={now} />
      <div className="hall__bottom">
        <Bottom slow={slow} fast={fast} now={now} />
      </div>
    </main>
  );
}
