export { AuditModule } from './audit.module.js';
export { AuditLog, type AuditEntry, type InspectedStage } from './audit-log.store.js';
