/** Small marks: seal, stamp, dot, tag, meter, fingerprint, spinner. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The seal: 'recorded', or the product itself. `press` plays once when something has just become official. */
export function Seal({
  sign = '评',
  large = false,
  press = false,
}: {
  sign?: string;
  large?: boolean;
  press?: boolean;
}): ReactNode {
  return (
    <span className={`seal${large ? ' seal--large' : ''}${press ? ' seal--press' : ''}`} aria-hidden>
      {sign}
    </span>
  );
}

export type DotTone = 'on' | 'off' | 'warn' | 'fault';
export const Dot = ({ tone = 'on' }: { tone?: DotTone }): ReactNode => (
  <span className={`dot dot--${tone}`} aria-hidden />
);

export type TagTone = 'plain' | 'pine' | 'amber' | 'seal';
export const Tag = ({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }): ReactNode => (
  <span className={`tag tag--${tone}`}>{children}</span>
);

/** A quiet bar: how much of a whole, with an optional mark where a threshold lies. */
export function Meter({
  value,
  of,
  mark,
  label,
  tall = false,
}: {
  value: number;
  of: number;
  mark?: number;
  label: string;
  tall?: boolean;
}): ReactNode {
  const share = (n: number): string => `${of > 0 ? Math.min(100, (100 * n) / of) : 0}%`;
  return (
    <div
      className={`meter${tall ? ' meter--tall' : ''}`}
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={of}
    >
      <i style={{ width: share(value) }} />
      {mark !== undefined && <u style={{ left: share(mark) }} />}
    </div>
  );
}

/** A fingerprint of five groups, to compare by eye; groups never break inside. */
export function Fingerprint({ value }: { value: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="mono fingerprint" aria-label={`${t('word.fingerprint')} ${value.split('').join(' ')}`}>
      {value}
    </span>
  );
}

/** Something is being fetched. */
export function Loading({ label }: { label?: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="spin" aria-hidden /> {label ?? t('word.loading')}
    </div>
  );
}
