export { DossierFacts, type CandidateFacts } from './dossier-facts.js';
export { DossiersModule } from './dossiers.module.js';
