/** Bounds of one uploaded list, handed in so that tests can make them small. */
import { LIMITS } from '../../contract/limits.js';

export interface SheetLimits {
  bytes: number;
  unpackedBytes: number;
  rows: number;
  columns: number;
  cellLength: number;
}

export const SHEET_LIMITS: SheetLimits = {
  bytes: LIMITS.listBytes,
  unpackedBytes: LIMITS.listUnpackedBytes,
  rows: LIMITS.listRows,
  columns: LIMITS.listColumns,
  cellLength: LIMITS.cellLength,
};
