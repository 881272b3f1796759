import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { ProblemError } from '../../../api/problem-error.js';
import { useMeeting, useServerTime } from '../../../live/use-meeting.js';
import { LanguageSwitch } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { HallScreen } from '../hall/hall-screen.js';
import { useHallSession, usePairScreen } from '../queries.js';
import '../hall/hall.css';

const CODE_LENGTH = LIMITS.hallCodeDigits;

/** In two halves, as the console shows it. */
const shown = (code: string): string => `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`.trim();

/** A screen that nobody touches must not fall asleep; where the browser cannot promise that, nothing is lost. */
function useAwake(): void {
  useEffect(() => {
    const keepAwake = (): void => {
      if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    keepAwake();
    document.addEventListener('visibilitychange', keepAwake);
    return () => document.removeEventListener('visibilitychange', keepAwake);
  }, []);
}

function Pairing({ ended = false }: { ended?: boolean }): ReactNode {
  const { t } = useTranslation();
  const pair = usePairScreen();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const short = tried && code.length !== CODE_LENGTH;
  const fault = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(code.length !== CODE_LENGTH);
    if (code.length !== CODE_LENGTH || pair.isPending) return;
    // The click that pairs is also the one that may fill the screen; a refusal of the browser changes nothing.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    // a code that was refused is typed anew; one whose answer was lost is good for this screen still
    pair.mutate(code, { onError: (error) => error instanceof ProblemError && setCode('') });
  };
  return (
    <main id="main" className="pairing">
      <form onSubmit={submit}>
        <Seal large sign="屏" />
        <h1>{t('hall.pair')}</h1>
        <p>{t(ended ? 'hall.endedText' : 'hall.pairText')}</p>
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          aria-label={t('hall.code')}
          placeholder={shown('·'.repeat(CODE_LENGTH))}
          value={shown(code)}
          aria-invalid={short}
          aria-describedby={fault}
          onChange={(e) => setCode(e.target.value.replace(/\D/g, '').slice(0, CODE_LENGTH))}
        />
        <p id={fault} className="field__fault" role="alert">
          {short && t('hall.tenDigits', { typed: code.length })}
        </p>
        <Refused error={pair.error} heading={t('hall.notPaired')} />
        <Button type="submit" tone="primary" large wide busy={pair.isPending}>
          {t('hall.pairAct')}
        </Button>
        <LanguageSwitch />
      </form>
    </main>
  );
}

function Paired({ meetingId }: { meetingId: string }): ReactNode {
  const { t } = useTranslation();
  const { live } = useMeeting(meetingId, 'hall');
  const now = useServerTime(live);
  useAwake();
  if (live.refusal || live.ended) return <Pairing ended />;
  if (!live.slow || !live.fast)
    return <Loading label={live.link === 'lost' ? t('word.reconnecting') : t('word.loading')} />;
  return <HallScreen slow={live.slow} fast={live.fast} live={live} now={now} />;
}

/** The hall screen: paired once by a code, then by itself through restarts of itself and of the server. */
export default function HallPage(): ReactNode {
  const session = useHallSession();
  if (session.isPending) return <Loading />;
  // each pairing begins anew, also one with the same meeting
  return session.data ? <Paired key={session.dataUpdatedAt} meetingId={session.data.meetingId} /> : <Pairing />;
}
