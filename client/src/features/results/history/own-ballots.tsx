import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readReceipt } from '../../../../../src/ballots/protocol/receipts.js';
import type { OwnBallot } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { Seal } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';
import { roundText } from '../../../ui/round.js';
import { ballotOf, isRecorded, lookUp } from './look-up.js';
import { useAnswer, type Asked } from './use-answer.js';
import type { Answer } from './was-counted.js';

function Told({ answer, title }: { answer: Answer; title: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const seat = 'seat' in answer ? seatNumber(answer.seat) : '';
  const sentence = t(`history.answer.${answer.is}`, { title, ...answer, seat });
  if (answer.is === 'absent' || answer.is === 'broken') return <Notice tone="fault" title={sentence} />;
  const remarks = answer.is === 'counted' ? answer.remarks : [];
  return (
    <div className="answer" role="status">
      <Seal sign="验" />
      <div>
        <span>{sentence}</span>
        {remarks.map((remark) => (
          <p key={remark.en} className="quiet">
            {remark[i18n.language === 'en' ? 'en' : 'zh-CN']}
          </p>
        ))}
      </div>
    </div>
  );
}

function Working({ asked }: { asked: Extract<Asked<unknown>, { at: 'working' }> }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="quiet" role="status">
      <span className="spin" aria-hidden />{' '}
      {asked.progress ? t('verify.papers', { ...asked.progress }) : t('verify.fetching')}
    </p>
  );
}

/** One own ballot of the past: receipt, and with one click whether its paper was counted. */
export function OwnBallotLine({ ballot }: { ballot: OwnBallot }): ReactNode {
  const { t } = useTranslation();
  const [asked, ask] = useAnswer<Answer>();
  const { paper } = ballot;
  return (
    <li className="own-ballot">
      <div className="own-ballot__head">
        <span>
          <b>{ballot.title}</b>{' '}
          <small className="quiet">
            {ballot.round > 1 && `${roundText(ballot, t)} · `}
            {ballot.rehearsal && `${t('rehearsal.numbered', { number: ballot.number })} · `}
            {ballot.panel !== null && `${t('panelBallot.mark')} · `}
            {t(`state.ballot.${ballot.state}`)}
          </small>
        </span>
        {paper ? (
          <span className="mono own-ballot__receipt">{paper.receipt}</span>
        ) : (
          <span className="quiet">{t('history.noPaper')}</span>
        )}
        {paper && isRecorded(ballot) && (
          <Button
            busy={asked.at === 'working'}
            onClick={() => ask((onProgress, signal) => lookUp(ballot, paper.receipt, onProgress, signal))}
          >
            {t('history.ask')}
          </Button>
        )}
      </div>
      {asked.at === 'working' && <Working asked={asked} />}
      {asked.at === 'failed' && <Refused error={asked.error} />}
      {asked.at === 'answered' && <Told answer={asked.answer} title={ballot.title} />}
    </li>
  );
}

/** A receipt noted down on an earlier device, looked up in the records of all own ballots. */
export function TypedReceipt({ ballots }: { ballots: readonly OwnBallot[] }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [asked, ask, forget] = useAnswer<{ ballot: OwnBallot; answer: Answer } | null>();
  const look = (): void => {
    const receipt = readReceipt(typed);
    setFault(receipt === null ? t('history.notReceipt') : null);
    if (receipt === null) return;
    ask(async (onProgress, signal) => {
      const ballot = await ballotOf(ballots, receipt);
      return ballot && { ballot, answer: await lookUp(ballot, receipt, onProgress, signal) };
    });
  };
  return (
    <section className="home-section">
      <h2>{t('history.typed')}</h2>
      <form
        className="typed-receipt"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <TextField
          label={t('history.typedLabel')}
          help={t('history.typedHelp')}
          fault={fault}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          onChange={(event) => {
            setTyped(event.target.value);
            // an answer is to what was typed
            setFault(null);
            forget();
          }}
        />
        <Button type="submit" busy={asked.at === 'working'}>
          {t('history.ask')}
        </Button>
      </form>
      {asked.at === 'working' && <Working asked={asked} />}
      {asked.at === 'failed' && <Refused error={asked.error} />}
      {asked.at === 'answered' &&
        (asked.answer ? (
          <Told answer={asked.answer.answer} title={asked.answer.ballot.title} />
        ) : (
          <Notice tone="warn" live title={t('history.nowhere', { count: ballots.filter(isRecorded).length })}>
            {t('history.nowhereText')}
          </Notice>
        ))}
    </section>
  );
}
