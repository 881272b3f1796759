import { ROLES, type Role } from '../../contract/vocabulary.js';
import { ApiProperty } from '@nestjs/swagger';

export class RoleView {
  @ApiProperty({ enum: ROLES })
  role: Role;

  /** null: for the whole installation. */
  committeeId: string | null;
}

/** Who is signed in, and the roles held. */
export class SessionView {
  accountId: string;
  name: string;
  loginName: string;
  roles: RoleView[];
}
