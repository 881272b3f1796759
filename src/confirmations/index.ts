export { ConfirmationsModule } from './confirmations.module.js';
export { ConfirmationsReader } from './confirmations.reader.js';
export { ConfirmationsService } from './confirmations.service.js';
export { MadeRequests } from './made-requests.reader.js';
export type { StoredRequest } from './confirmations.store.js';
export { TwoPersonActs } from './two-person-acts.js';
