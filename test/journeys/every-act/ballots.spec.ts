import { OF_BALLOTS } from './ballots.js';
import { tryEveryAct } from './matrix.js';

tryEveryAct(OF_BALLOTS);
