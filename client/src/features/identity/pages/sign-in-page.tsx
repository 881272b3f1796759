import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { Seal } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { useSeatMoved, useSignIn } from '../queries.js';
import './sign-in.css';

/** Where to go after signing in: only a path of this site. */
const onwards = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

function SignInForm(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const signIn = useSignIn();
  const ended = parameters.has('ended');
  const moved = useSeatMoved(ended || parameters.has('next'));
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    signIn.mutate(
      { loginName: loginName.trim(), password },
      { onSuccess: () => void navigate(onwards(parameters.get('next')), { replace: true }) },
    );
  };
  return (
    <form className="sign-in__form" onSubmit={submit}>
      <h1>{t('signIn.title')}</h1>
      {moved && (
        <Notice tone="warn" live title={t('room.end.taken-over')}>
          {t('signIn.moved')}
        </Notice>
      )}
      {!moved && ended && <Notice tone="warn" title={t('signIn.ended')} />}
      <TextField
        large
        label={t('signIn.loginName')}
        autoComplete="username"
        autoCapitalize="none"
        autoFocus
        required
        value={loginName}
        onChange={(e) => setLoginName(e.target.value)}
      />
      <TextField
        large
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(e) => setPassword(e.target.value)}
        help={t('signIn.help')}
      />
      <Refused error={signIn.error} />
      <Button type="submit" tone="primary" large wide busy={signIn.isPending}>
        {t('signIn.act')}
      </Button>
    </form>
  );
}

/** The door: the product's name with its seal, and the sign-in. */
export default function SignInPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="sign-in">
      <aside className="sign-in__cover">
        <div className="sign-in__mark" lang="zh-CN">
          <span>评</span>
          <span>审</span>
        </div>
        <Seal large sign="印" />
        <p className="sign-in__line">{t('signIn.line')}</p>
      </aside>
      <main id="main" className="sign-in__main">
        <div className="sign-in__top">
          <LanguageSwitch />
        </div>
        <SignInForm />
        <footer className="sign-in__foot">
          <Link to="/card">{t('signIn.card')}</Link>
          <Link to="/hall">{t('signIn.hall')}</Link>
          <span>{t('signIn.private')}</span>
        </footer>
      </main>
    </div>
  );
}
