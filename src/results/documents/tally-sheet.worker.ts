/** Draws one tally sheet in a thread of its own: fonts of 10 MB are no work for the event loop. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Printing, TallySheetFacts } from './tally-sheet-facts.js';
import { drawTallySheet } from './tally-sheet.js';

const { facts, printing } = workerData as { facts: TallySheetFacts; printing: Printing };

parentPort?.postMessage(await drawTallySheet(facts, printing));
