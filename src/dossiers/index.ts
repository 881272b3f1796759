export { CandidateWithdrawals, type WithdrawingCandidate } from './candidate-withdrawals.store.js';
export { DossierFacts } from './dossier-facts.js';
export { DossiersModule } from './dossiers.module.js';
