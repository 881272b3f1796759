export { BallotFacts, type AnnouncedBallot } from './ballot-facts.js';
export { BallotsModule } from './ballots.module.js';
export { HeldBallots } from './record/held-ballots.reader.js';
export { canonicalBytes } from './protocol/jcs.js';
export { fingerprintOf } from './protocol/receipts.js';
