export { AccountsService } from './accounts.service.js';
export { FirstAccounts, type FirstAccount } from './first-accounts.js';
export { IdentityModule } from './identity.module.js';
export { SittingHook, type Sitting } from './sitting.hook.js';
export { PersonFacts, type PersonIdentity } from './person-facts.js';
export { SignInService } from './sign-in.service.js';
