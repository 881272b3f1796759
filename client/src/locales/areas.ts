/**
 * The areas whose words are fetched with the pages that show them, so that the ballot weighs nothing of the desk's or the
 * organizer's. What every page shows is `everywhere`. Keys of one group may lie in two areas, a single key in one only.
 */
import type { Locale } from '../../../src/contract/vocabulary.js';
import type { cardZhCN } from './card/zh-CN.js';
import type { deskZhCN } from './desk/zh-CN.js';
import type { everywhereZhCN } from './everywhere/zh-CN.js';
import type { hallZhCN } from './hall/zh-CN.js';
import type { organizerZhCN } from './organizer/zh-CN.js';
import type { recordZhCN } from './record/zh-CN.js';
import type { Translation, Words } from './words.js';

export type Area = 'card' | 'desk' | 'hall' | 'organizer' | 'record';

/** Every key that a text may be asked by, whatever the area. */
export type AllWords = Translation<typeof everywhereZhCN> &
  Translation<typeof cardZhCN> &
  Translation<typeof deskZhCN> &
  Translation<typeof hallZhCN> &
  Translation<typeof organizerZhCN> &
  Translation<typeof recordZhCN>;

export const AREAS: Record<Area, Record<Locale, () => Promise<Words>>> = {
  card: {
    'zh-CN': async () => (await import('./card/zh-CN.js')).cardZhCN,
    en: async () => (await import('./card/en.js')).cardEn,
  },
  desk: {
    'zh-CN': async () => (await import('./desk/zh-CN.js')).deskZhCN,
    en: async () => (await import('./desk/en.js')).deskEn,
  },
  hall: {
    'zh-CN': async () => (await import('./hall/zh-CN.js')).hallZhCN,
    en: async () => (await import('./hall/en.js')).hallEn,
  },
  organizer: {
    'zh-CN': async () => (await import('./organizer/zh-CN.js')).organizerZhCN,
    en: async () => (await import('./organizer/en.js')).organizerEn,
  },
  record: {
    'zh-CN': async () => (await import('./record/zh-CN.js')).recordZhCN,
    en: async () => (await import('./record/en.js')).recordEn,
  },
};
