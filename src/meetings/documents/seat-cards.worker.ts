/** Draws seat cards in a thread of its own: fonts of 10 MB are no work for the event loop. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SeatCardsSheet } from './seat-cards-facts.js';
import { drawSeatCards } from './seat-cards.js';

parentPort?.postMessage(await drawSeatCards(workerData as SeatCardsSheet));
