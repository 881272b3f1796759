/** Chinese first; English is fetched when somebody asks for it. The choice stays on this device. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LOCALES, type Locale } from '../../../src/contract/vocabulary.js';
import { zhCN, type Translation } from './zh-CN.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Translation };
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

/** Shows everything in a language from now on. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await load(locale);
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
  });
  await chooseLocale(kept());
}
