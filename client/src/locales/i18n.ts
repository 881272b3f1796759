/**
 * Chinese first; English is fetched when somebody asks for it, the organizer's words with the organizer's pages, so that the
 * ballot weighs nothing of either. The choice stays on this device.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LOCALES, type Locale } from '../../../src/contract/vocabulary.js';
import { zhCN, type Translation } from './zh-CN.js';
import type { organizerZhCN } from './organizer/zh-CN.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Translation & Translation<typeof organizerZhCN> };
    returnNull: false;
  }
}

const KEPT = 'pingshen.locale';

const kept = (): Locale => {
  const locale = localStorage.getItem(KEPT);
  return LOCALES.find((known) => known === locale) ?? 'zh-CN';
};

async function load(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.js');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

let organizing = false;

async function loadOrganizer(locale: Locale): Promise<void> {
  const words =
    locale === 'en'
      ? (await import('./organizer/en.js')).organizerEn
      : (await import('./organizer/zh-CN.js')).organizerZhCN;
  i18next.addResourceBundle(locale, 'translation', words, true, true);
}

/** Fetches the words of the organizer's pages; a page that needs them waits for it. */
export async function organizerWords(): Promise<void> {
  organizing = true;
  await Promise.all([...new Set<Locale>(['zh-CN', i18next.language as Locale])].map(loadOrganizer));
}

/** Shows everything in a language from now on. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await load(locale);
  if (organizing) await loadOrganizer(locale);
  localStorage.setItem(KEPT, locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}

/** Starts translation in the language that this device used last. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  await chooseLocale(kept());
}
