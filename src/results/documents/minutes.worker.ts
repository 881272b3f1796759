/** Draws minutes in a thread of its own: fonts of 10 MB and hundreds of candidates are no work for the event loop. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MinutesDocument, MinutesFormat } from './minutes-document.js';
import { drawMinutes } from './minutes-drawing.js';

const { drawing, format } = workerData as { drawing: MinutesDocument; format: MinutesFormat };

parentPort?.postMessage(await drawMinutes(drawing, format));
