export { AccountsService } from './accounts.service.js';
export { IdentityModule } from './identity.module.js';
export { PersonFacts, type PersonIdentity } from './person-facts.js';
