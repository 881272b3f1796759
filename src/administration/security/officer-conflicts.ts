/**
 * Officers who hold more than that one role, or sit on a committee (三员分立). The database refuses new ones; those from before
 * it did are told at every start and to the security administrator, who takes one of the roles away.
 */
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SecurityReader } from './security.reader.js';

@Injectable()
export class OfficerConflicts implements OnApplicationBootstrap {
  private readonly logger = new Logger('Officers');

  constructor(private readonly reader: SecurityReader) {}

  async onApplicationBootstrap(): Promise<void> {
    const conflicts = await this.reader.conflicts();
    if (conflicts.length === 0) return;
    this.logger.warn(
      { accounts: conflicts.map(({ id, roles, member }) => ({ id, roles: roles.map(({ role }) => role), member })) },
      '有账号同时担任互斥的角色（三员分立），请安全管理员在“角色与锁定”页面撤销其一 ' +
        '(accounts hold roles that exclude each other; the security administrator revokes one of them on the page of roles)',
    );
  }
}
