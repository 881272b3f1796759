export { CommitteeFacts, type MemberFacts, type ReviewFacts } from './committee-facts.js';
export { InitialPasswordsService, type IssuedPassword } from './initial-passwords.service.js';
export { CommitteesModule } from './committees.module.js';
