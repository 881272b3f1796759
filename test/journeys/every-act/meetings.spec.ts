import { OF_MEETINGS } from './meetings.js';
import { tryEveryAct } from './matrix.js';

tryEveryAct(OF_MEETINGS);
