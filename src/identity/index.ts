export { AccountsService } from './accounts.service.js';
export { FirstAccounts, type FirstAccount } from './first-accounts.js';
export { IdentityModule } from './identity.module.js';
export { LookRequest } from './requests/look.request.js';
export { SealedLooksService } from './sealed-looks.service.js';
export { SealedValueView } from './views/look.view.js';
export { SittingHook, type Sitting } from './sitting.hook.js';
export { PersonFacts, type PersonIdentity } from './person-facts.js';
export { SignInService } from './sign-in.service.js';
