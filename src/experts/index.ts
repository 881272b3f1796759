export { ExpertsModule } from './experts.module.js';
export { ReviewsHook, type ReviewsOfExperts } from './reviews-of-experts.js';
