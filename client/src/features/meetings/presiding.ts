/** R5: who presides, in words, for every screen alike. */
import type { TFunction } from 'i18next';
import type { SlowSnapshot } from '../../../../src/contract/live.js';

export function presidingText({ presiding }: Pick<SlowSnapshot, 'presiding'>, t: TFunction): string {
  if (presiding.length === 0) return t('presiding.nobody');
  const who = presiding.map(({ name, position }) => t('presiding.who', { name, position: t(`position.${position}`) }));
  return t('presiding.by', { who: who.join(t('presiding.and')) });
}
