export { CommitteeFacts, type MemberFacts, type ReviewFacts } from './committee-facts.js';
export { CommitteesModule } from './committees.module.js';
