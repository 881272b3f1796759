/** Forgeries in which everything but one thing is recomputed, with the fault that each must be refused for. */
import type { Forgery } from './forgery.js';
import { FORGED_PAPERS } from './forged-papers.js';
import { FORGED_RECORDS } from './forged-records.js';

export const FORGERIES: readonly Forgery[] = [...FORGED_PAPERS, ...FORGED_RECORDS];
