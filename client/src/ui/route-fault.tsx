import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Bar } from './bar.js';
import { Button, ButtonLink } from './button.js';
import { Seal } from './marks.js';
import { EmptyState } from './notice.js';

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Bar />
      <main id="main" className="page">
        <EmptyState
          mark={<Seal large sign="无" />}
          title={t('fault.notFound')}
          actions={
            <ButtonLink to="/" tone="primary">
              {t('word.home')}
            </ButtonLink>
          }
        >
          {t('fault.notFoundDo')}
        </EmptyState>
      </main>
    </>
  );
}

/** The page itself failed (most often: a new version was installed while it was open). */
export function RouteFault(): ReactNode {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main id="main" className="page">
      <EmptyState
        mark={<Seal large sign="误" />}
        title={t('fault.page')}
        actions={
          <Button tone="primary" onClick={() => location.reload()}>
            {t('word.reload')}
          </Button>
        }
      >
        {t('fault.pageDo')}
        <br />
        <small className="mono">{error instanceof Error ? error.message : ''}</small>
      </EmptyState>
    </main>
  );
}
