import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from './button.js';
import { chooseLocale } from '../locales/i18n.js';

/** Switches between Chinese and English; named in the language it leads to. */
export function LanguageSwitch(): ReactNode {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button tone="link" lang={other} onClick={() => void chooseLocale(other)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}

/** The top bar: the product, where we are, who is here. */
export function Bar({
  where,
  children,
  language = true,
}: {
  where?: ReactNode;
  children?: ReactNode;
  language?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#main">
        {t('word.skip')}
      </a>
      <header className="bar">
        <Link className="bar__name" to="/" title={t('word.home')}>
          <span lang="zh-CN">评审</span>
          <span className="unseen"> {t('word.home')}</span>
        </Link>
        {where && <span className="bar__where">{where}</span>}
        <div className="bar__who">
          {children}
          {language && <LanguageSwitch />}
        </div>
      </header>
    </>
  );
}
