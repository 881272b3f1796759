import type { TFunction } from 'i18next';

/** Which vote on a matter it is; one that settles a tie is called a run-off, with the places at stake (R16). */
export const roundText = (
  { round, runOffPlaces: places }: { round: number; runOffPlaces: number | null },
  t: TFunction,
): string => (places === null ? t('word.round', { round }) : t('word.runOff', { round, places }));
