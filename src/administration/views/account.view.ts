import { ApiProperty } from '@nestjs/swagger';
import { SETTINGS, type SettingName } from '../../contract/vocabulary.js';

/** An account as the system administrator sees it: no role, no ID number. */
export class AccountView {
  id: string;
  name: string;
  loginName: string;
  disabled: boolean;

  @ApiProperty({ enum: ['none', 'initial', 'own'] })
  password: 'none' | 'initial' | 'own';

  /** Laid out by the demonstration. */
  demo: boolean;

  since: string;

  /** The one of who asks, which somebody else has to change. */
  own: boolean;
}

export class AccountPageView {
  total: number;
  page: number;
  pageSize: number;
  rows: AccountView[];
}

/** An account with its initial password; this answer is the only place where it is readable. */
export class IssuedAccountView {
  id: string;
  loginName: string;
  password: string;
}

/** One setting of the installation, as the environment gives it; never a password or a key. */
export class SettingView {
  @ApiProperty({ enum: SETTINGS })
  name: SettingName;

  @ApiProperty({ type: String, nullable: true })
  value: string | null;
}
