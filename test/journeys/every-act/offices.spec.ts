import { OF_OFFICES } from './offices.js';
import { tryEveryAct } from './matrix.js';

tryEveryAct(OF_OFFICES);
