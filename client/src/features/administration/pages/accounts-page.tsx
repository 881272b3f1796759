import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { AccountLine, IssuedAccount } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Confirm, Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Tag } from '../../../ui/marks.js';
import { PersonName } from '../../../ui/person-name.js';
import type { Column } from '../../../ui/table.js';
import { dateText } from '../../../ui/time.js';
import { useAccounts, useIssuePassword, useMakeAccount, useSetDisabled } from '../queries.js';
import { AccountTable } from '../parts/account-table.js';
import { OfficerFrame } from '../parts/officer-frame.js';

/** The initial password, shown this once. */
function Issued({ issued, onClose }: { issued: IssuedAccount; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('officer.accounts.issued', { loginName: issued.loginName })}
      lead={t('officer.accounts.issuedText')}
      onClose={onClose}
      foot={
        <Button tone="primary" onClick={onClose}>
          {t('officer.accounts.handed')}
        </Button>
      }
    >
      <p className="account-secret mono">{issued.password}</p>
    </Dialog>
  );
}

const EMPTY = { name: '', loginName: '', idNumber: '' };

function NewAccount({ onClose, onMade }: { onClose: () => void; onMade: (issued: IssuedAccount) => void }): ReactNode {
  const { t } = useTranslation();
  const make = useMakeAccount();
  const [form, setForm] = useState(EMPTY);
  const submit = (): void => make.mutate(form, { onSuccess: onMade });
  const field = (
    name: keyof typeof EMPTY,
  ): { value: string; onChange: (e: { target: { value: string } }) => void } => ({
    value: form[name],
    onChange: (e) => setForm({ ...form, [name]: e.target.value.trim() }),
  });
  return (
    <FormDialog
      title={t('officer.accounts.make')}
      lead={t('officer.accounts.makeText')}
      act={t('officer.accounts.makeAct')}
      busy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={t('word.name')} required maxLength={LIMITS.nameLength} {...field('name')} />
      <TextField
        label={t('officer.loginName')}
        required
        maxLength={LIMITS.loginNameLength}
        pattern="[a-z0-9][a-z0-9._\-]*"
        help={t('officer.accounts.loginNameHelp')}
        {...field('loginName')}
      />
      <TextField
        label={t('officer.accounts.idNumber')}
        required
        minLength={18}
        maxLength={18}
        help={t('officer.accounts.idNumberHelp')}
        {...field('idNumber')}
      />
    </FormDialog>
  );
}

type Asking = { act: 'issue' | 'disable' | 'enable'; account: AccountLine };

function Acts({ account, onAsk }: { account: AccountLine; onAsk: (asking: Asking) => void }): ReactNode {
  const { t } = useTranslation();
  const reason = account.own ? t('officer.accounts.own') : null;
  return (
    <>
      <Button reason={reason} onClick={() => onAsk({ act: 'issue', account })}>
        {t('officer.accounts.issue')}
      </Button>{' '}
      <Button reason={reason} onClick={() => onAsk({ act: account.disabled ? 'enable' : 'disable', account })}>
        {t(account.disabled ? 'officer.accounts.enable' : 'officer.accounts.disable')}
      </Button>
    </>
  );
}

function useColumns(onAsk: (asking: Asking) => void): Column<AccountLine>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      key: 'name',
      title: t('word.name'),
      width: 200,
      render: (row) => (
        <b>
          <PersonName name={row.name} />
        </b>
      ),
    },
    {
      key: 'loginName',
      title: t('officer.loginName'),
      render: (row) => (
        <>
          {row.loginName}
          <small>{dateText(row.since, i18n.language)}</small>
        </>
      ),
    },
    {
      key: 'state',
      title: t('officer.state'),
      render: (row) => (
        <>
          <Tag tone={row.disabled ? 'seal' : 'plain'}>
            {t(row.disabled ? 'officer.accounts.disabled' : 'officer.accounts.active')}
          </Tag>{' '}
          {row.demo && <Tag tone="amber">{t('officer.accounts.demo')}</Tag>}
          <small>{t(`officer.accounts.password.${row.password}`)}</small>
        </>
      ),
    },
    { key: 'acts', title: t('officer.acts'), width: 300, render: (row) => <Acts account={row} onAsk={onAsk} /> },
  ];
}

function Ask({
  asking,
  onClose,
  onIssued,
}: {
  asking: Asking;
  onClose: () => void;
  onIssued: (issued: IssuedAccount) => void;
}): ReactNode {
  const { t } = useTranslation();
  const issue = useIssuePassword();
  const disable = useSetDisabled();
  const { act, account } = asking;
  const confirm = (): void => {
    if (act === 'issue') issue.mutate(account.id, { onSuccess: onIssued });
    else disable.mutate({ id: account.id, disabled: act === 'disable' }, { onSuccess: onClose });
  };
  return (
    <Confirm
      tone="official"
      title={t(`officer.accounts.ask.${act}`, { name: account.name })}
      act={t(`officer.accounts.${act}`)}
      busy={issue.isPending || disable.isPending}
      error={issue.error ?? disable.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t(`officer.accounts.askText.${act}`)}</p>
    </Confirm>
  );
}

/** The system administrator's accounts. */
export default function AccountsPage(): ReactNode {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [issued, setIssued] = useState<IssuedAccount | null>(null);
  const columns = useColumns(setAsking);
  const show = (made: IssuedAccount): void => {
    setMaking(false);
    setAsking(null);
    setIssued(made);
  };
  return (
    <OfficerFrame
      title={t('officer.accounts.title')}
      lead={t('officer.accounts.lead')}
      actions={
        <Button tone="primary" onClick={() => setMaking(true)}>
          {t('officer.accounts.make')}
        </Button>
      }
    >
      <AccountTable
        useList={useAccounts}
        columns={columns}
        states={[{ value: 'disabled', label: t('officer.accounts.disabled') }]}
      />
      {making && <NewAccount onClose={() => setMaking(false)} onMade={show} />}
      {asking && <Ask asking={asking} onClose={() => setAsking(null)} onIssued={show} />}
      {issued && <Issued issued={issued} onClose={() => setIssued(null)} />}
    </OfficerFrame>
  );
}
