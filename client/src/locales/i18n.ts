/**
 * Chinese first; English is fetched when somebody asks for it, the words of an area with the first page that shows them. The
 * choice stays on this device.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LOCALES, type Locale } from '../../../src/contract/vocabulary.js';
import { AREAS, type AllWords, type Area } from './areas.js';
import { everywhereZhCN } from './everywhere/zh-CN.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: AllWords };
    returnNull: false;
  }
}

const KEPT = 'pingshen.locale';

/** The language of the address (`?lang=en`), for a screen that nobody touches, or the one used last. */
const kept = (): Locale => {
  const locale = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT);
  return LOCALES.find((known) => known === locale) ?? 'zh-CN';
};

const fetched = new Set<Area>();

async function load(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { everywhereEn } = await import('./everywhere/en.js');
    i18next.addResourceBundle('en', 'translation', everywhereEn, true, true);
  }
  await Promise.all([...fetched].map((area) => loadArea(area, locale)));
}

async function loadArea(area: Area, locale: Locale): Promise<void> {
  i18next.addResourceBundle(locale, 'translation', await AREAS[area][locale](), true, true);
}

/** Loads a part of the product together with the words of these areas, in the language shown and in Chinese, which stands in. */
export async function withWords<T>(part: () => Promise<T>, ...areas: Area[]): Promise<T> {
  for (const area of areas) fetched.add(area);
  const locales = [...new Set<Locale>(['zh-CN', i18next.language as Locale])];
  const [loaded] = await Promise.all([
    part(),
    ...areas.flatMap((area) => locales.map((locale) => loadArea(area, locale))),
  ]);
  return loaded;
}

/** Shows everything in a language from now on. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await load(locale);
  localStorage.setItem(KEPT, locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}

/** Starts translation in the language that the address names, or else that this device used last. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: everywhereZhCN } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  await chooseLocale(kept());
}
