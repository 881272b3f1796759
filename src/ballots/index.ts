export { BallotFacts, type AnnouncedBallot } from './ballot-facts.js';
export { BallotsModule } from './ballots.module.js';
