import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Confirm, Dialog } from '../../../ui/dialog.js';
import { Refused } from '../../../ui/notice.js';
import { tabHoldsSecrets } from '../../ballots/tab-secrets.js';
import { useSignOut } from '../queries.js';

/** The way out; asks once where this tab holds a credential or a draft, since both go with it. */
export function SignOut(): ReactNode {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="link" onClick={() => (tabHoldsSecrets() ? setAsking(true) : signOut.start())}>
        {t('word.signOut')}
      </Button>
      {asking && signOut.error === null && (
        <Confirm
          title={t('signOut.title')}
          act={t('signOut.act')}
          onClose={() => setAsking(false)}
          onConfirm={signOut.start}
        >
          <p>{t('signOut.text')}</p>
        </Confirm>
      )}
      {signOut.error !== null && (
        <Dialog
          title={t('signIn.notOut')}
          onClose={() => undefined}
          foot={
            <Button tone="primary" onClick={signOut.again}>
              {t('signIn.again')}
            </Button>
          }
        >
          <p>{t('signIn.notOutText')}</p>
          <Refused error={signOut.error} />
        </Dialog>
      )}
    </>
  );
}
