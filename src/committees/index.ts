export { CommitteeFacts, type MemberFacts, type ReviewFacts } from './committee-facts.js';
export { InitialPasswordsService, type IssuedPassword } from './initial-passwords.service.js';
export { CandidatesHook, type CandidatesOfPanels } from './candidates-of-panels.js';
export { MeetingTerms, type ChosenSettings } from './meeting-terms.js';
export { ReviewDeadlines } from './review-deadlines.js';
export { ReviewNumbersHook } from './review-numbers.js';
export { PanelFacts, type PanelExpert, type PanelLine } from './panel-facts.js';
export { PANEL_OR_NONE } from './requests/panel.request.js';
export { CommitteesModule } from './committees.module.js';
