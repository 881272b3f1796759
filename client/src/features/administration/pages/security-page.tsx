import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INSTALLATION_ROLES, ROLES, type Role } from '../../../../../src/contract/vocabulary.js';
import type { SecurityLine } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Tag } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import type { Column } from '../../../ui/table.js';
import { dateTimeText } from '../../../ui/time.js';
import {
  useCommitteeNames,
  useConflicts,
  useEndSessions,
  useGrant,
  useRevoke,
  useSecurity,
  useUnlock,
} from '../queries.js';
import { AccountTable } from '../parts/account-table.js';
import { useSession } from '../../identity/queries.js';
import { OfficerFrame } from '../parts/officer-frame.js';

type Held = SecurityLine['roles'][number];
type Asking =
  | { act: 'grant'; account: SecurityLine }
  | { act: 'unlock' | 'endSessions'; account: SecurityLine }
  | { act: 'revoke'; account: Pick<SecurityLine, 'id' | 'name'>; held: Held };

const ofInstallation = (role: string): boolean => (INSTALLATION_ROLES as readonly string[]).includes(role);

function useScope(): (committeeId: string | null) => string {
  const { t } = useTranslation();
  const names = useCommitteeNames();
  return (committeeId) =>
    committeeId === null
      ? t('officer.security.everywhere')
      : (names.data?.find(({ id }) => id === committeeId)?.name ?? '…');
}

function Roles({ account, onAsk }: { account: SecurityLine; onAsk: (asking: Asking) => void }): ReactNode {
  const { t } = useTranslation();
  const scope = useScope();
  if (account.roles.length === 0) return <span className="quiet">{t('officer.security.noRole')}</span>;
  return (
    <>
      {account.roles.map((held) => (
        <div key={held.id}>
          <b>{t(`role.${held.role}`)}</b> <small>{scope(held.committeeId)}</small>{' '}
          <Button
            tone="link"
            reason={account.own ? t('officer.security.own') : null}
            onClick={() => onAsk({ act: 'revoke', account, held })}
          >
            {t('officer.security.revoke')}
          </Button>
        </div>
      ))}
    </>
  );
}

function State({ account, onAsk }: { account: SecurityLine; onAsk: (asking: Asking) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <>
      {account.disabled && <Tag tone="seal">{t('officer.accounts.disabled')}</Tag>}
      {!account.disabled && !account.lockedUntil && <Tag>{t('officer.accounts.active')}</Tag>}
      {account.lockedUntil && (
        <>
          <Tag tone="amber">{t('officer.security.locked')}</Tag>{' '}
          <Button
            reason={account.own ? t('officer.security.own') : null}
            onClick={() => onAsk({ act: 'unlock', account })}
          >
            {t('officer.security.unlock')}
          </Button>
          <small>{t('officer.security.lockedUntil', { time: dateTimeText(account.lockedUntil, i18n.language) })}</small>
        </>
      )}
    </>
  );
}

function useColumns(onAsk: (asking: Asking) => void): Column<SecurityLine>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('word.name'),
      width: 200,
      render: (row) => (
        <>
          <b>
            <PersonName name={row.name} />
          </b>
          <small>{row.loginName}</small>
        </>
      ),
    },
    { key: 'roles', title: t('officer.security.roles'), render: (row) => <Roles account={row} onAsk={onAsk} /> },
    { key: 'state', title: t('officer.state'), width: 260, render: (row) => <State account={row} onAsk={onAsk} /> },
    {
      key: 'acts',
      title: t('officer.acts'),
      width: 310,
      render: (row) => (
        <>
          <Button
            reason={row.own ? t('officer.security.own') : null}
            onClick={() => onAsk({ act: 'grant', account: row })}
          >
            {t('officer.security.grant')}
          </Button>{' '}
          <Button
            reason={row.sessions === 0 ? t('officer.security.noSession') : null}
            onClick={() => onAsk({ act: 'endSessions', account: row })}
          >
            {t('officer.security.endSessions', { sessions: row.sessions })}
          </Button>
        </>
      ),
    },
  ];
}

function Grant({ account, onClose }: { account: SecurityLine; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const names = useCommitteeNames();
  const grant = useGrant();
  const [role, setRole] = useState<Role | ''>('');
  const [committee, setCommittee] = useState('');
  const submit = (): void => {
    if (role !== '') grant.mutate({ id: account.id, role, committeeId: committee || null }, { onSuccess: onClose });
  };
  const choose = (value: string): void => {
    setRole(ROLES.find((known) => known === value) ?? '');
    if (ofInstallation(value)) setCommittee('');
  };
  return (
    <FormDialog
      tone="official"
      title={t('officer.security.grantTitle', { name: account.name })}
      lead={t('officer.security.grantText')}
      act={t('officer.security.grant')}
      busy={grant.isPending}
      error={grant.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField label={t('officer.security.role')} required value={role} onChange={(e) => choose(e.target.value)}>
        <option value="">{t('officer.security.chooseRole')}</option>
        {ROLES.map((value) => (
          <option key={value} value={value}>
            {t(`role.${value}`)}
          </option>
        ))}
      </SelectField>
      {!ofInstallation(role) && (
        <SelectField
          label={t('officer.security.committee')}
          required={role === 'secretary' || role === 'supervisor'}
          value={committee}
          onChange={(e) => setCommittee(e.target.value)}
        >
          <option value="">{t('officer.security.everywhere')}</option>
          {names.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </FormDialog>
  );
}

function Ask({ asking, onClose }: { asking: Exclude<Asking, { act: 'grant' }>; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const scope = useScope();
  const [revoke, unlock, end] = [useRevoke(), useUnlock(), useEndSessions()];
  const { act, account } = asking;
  const confirm = (): void => {
    if (act === 'revoke') revoke.mutate(asking.held.id, { onSuccess: onClose });
    else (act === 'unlock' ? unlock : end).mutate(account.id, { onSuccess: onClose });
  };
  const words = {
    name: account.name,
    role: act === 'revoke' ? t(`role.${asking.held.role}`) : '',
    scope: act === 'revoke' ? scope(asking.held.committeeId) : '',
  };
  return (
    <Confirm
      tone="official"
      title={t(`officer.security.ask.${act}`, words)}
      act={t(`officer.security.askAct.${act}`)}
      busy={revoke.isPending || unlock.isPending || end.isPending}
      error={revoke.error ?? unlock.error ?? end.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t(`officer.security.askText.${act}`, words)}</p>
    </Confirm>
  );
}

/** 三员分立: accounts from before it was kept, and what mends each. */
function Conflicts({ onAsk }: { onAsk: (asking: Asking) => void }): ReactNode {
  const { t } = useTranslation();
  const scope = useScope();
  const session = useSession();
  const conflicts = useConflicts();
  const found = conflicts.data ?? [];
  if (found.length === 0) return <Refused error={conflicts.error} />;
  return (
    <Notice tone="fault" title={t('officer.security.conflicts', { count: found.length })}>
      <p>{t('officer.security.conflictsDo')}</p>
      <ul className="conflicts">
        {found.map((account) => (
          <li key={account.id}>
            <b>
              <PersonName name={account.name} />
            </b>{' '}
            <small>{account.loginName}</small>
            {account.member && <span>{t('officer.security.member')}</span>}
            {account.roles.map((held) => (
              <span key={held.id}>
                {t(`role.${held.role}`)} <small>{scope(held.committeeId)}</small>{' '}
                {(!account.member || ofInstallation(held.role)) && (
                  <Button
                    reason={session.data?.accountId === account.id ? t('officer.security.own') : null}
                    onClick={() => onAsk({ act: 'revoke', account, held })}
                  >
                    {t('officer.security.revoke')}
                  </Button>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The security administrator's accounts: roles, locks, sessions. */
export default function SecurityPage(): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const columns = useColumns(setAsking);
  const close = (): void => setAsking(null);
  return (
    <OfficerFrame title={t('officer.security.title')} lead={t('officer.security.lead')}>
      <Conflicts onAsk={setAsking} />
      <AccountTable
        useList={useSecurity}
        columns={columns}
        states={[
          { value: 'locked', label: t('officer.security.locked') },
          { value: 'disabled', label: t('officer.accounts.disabled') },
        ]}
      />
      {asking?.act === 'grant' && <Grant account={asking.account} onClose={close} />}
      {asking && asking.act !== 'grant' && <Ask asking={asking} onClose={close} />}
    </OfficerFrame>
  );
}
