/** Every text of the client, whichever area it is fetched with. */
import { AREAS } from '../../client/src/locales/areas.js';
import { everywhereEn } from '../../client/src/locales/everywhere/en.js';
import { everywhereZhCN } from '../../client/src/locales/everywhere/zh-CN.js';
import type { Words } from '../../client/src/locales/words.js';
import type { Locale } from '../../src/contract/vocabulary.js';

const both = (one: Words, other: Words): Words =>
  Object.entries(other).reduce<Words>((joined, [key, value]) => {
    const known = joined[key];
    const nested = typeof known === 'object' && typeof value === 'object';
    return { ...joined, [key]: nested ? both(known, value) : value };
  }, one);

export async function clientWords(locale: Locale): Promise<Words> {
  const areas = await Promise.all(Object.values(AREAS).map((area) => area[locale]()));
  return areas.reduce(both, locale === 'en' ? everywhereEn : everywhereZhCN);
}
