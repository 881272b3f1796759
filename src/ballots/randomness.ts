import { randomBytes } from 'node:crypto';
import type { Random } from './protocol/group.js';

/** The operating system's randomness, in the shape that the protocol asks for. */
export const random: Random = (n) => new Uint8Array(randomBytes(n));
