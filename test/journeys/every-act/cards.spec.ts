import { OF_CARDS } from './cards.js';
import { tryEveryAct } from './matrix.js';

tryEveryAct(OF_CARDS);
