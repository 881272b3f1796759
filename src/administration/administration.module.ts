import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CommitteesModule } from '../committees/index.js';
import { IdentityModule } from '../identity/index.js';
import { AccountPagesReader } from './account-pages.reader.js';
import { AccountAdministrationService } from './accounts/account-administration.service.js';
import { AdministrationController } from './accounts/accounts.controller.js';
import { AccountsReader } from './accounts/accounts.reader.js';
import { AuditObjectsReader } from './audit-trail/audit-objects.reader.js';
import { AuditSeenStore } from './audit-trail/audit-seen.store.js';
import { AuditTrailController } from './audit-trail/audit-trail.controller.js';
import { AuditTrailReader } from './audit-trail/audit-trail.reader.js';
import { AuditTrailService } from './audit-trail/audit-trail.service.js';
import { LooksReader } from './audit-trail/looks.reader.js';
import { AuditSeen } from './entities/audit-seen.entity.js';
import { OfficerConflicts } from './security/officer-conflicts.js';
import { SecurityController } from './security/security.controller.js';
import { SecurityReader } from './security/security.reader.js';
import { SecurityService } from './security/security.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditSeen]), AuditModule, CommitteesModule, IdentityModule],
  controllers: [AdministrationController, AuditTrailController, SecurityController],
  providers: [
    AccountAdministrationService,
    AccountPagesReader,
    AccountsReader,
    AuditObjectsReader,
    AuditSeenStore,
    AuditTrailReader,
    AuditTrailService,
    LooksReader,
    OfficerConflicts,
    SecurityReader,
    SecurityService,
  ],
})
export class AdministrationModule {}
