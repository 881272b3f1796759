/** Changes of a seat's device in an open ballot (R18), as they travel. */
import type { DeviceChangeState, DropReason } from './vocabulary.js';

/**
 * R18: a seat's open wish for another device in the open ballot, as the two desks are shown it. `asked`: the supervisor has
 * been asked; `confirmed`: both have agreed, and their browsers sign.
 */
export interface DeviceChangeLine {
  changeId: string;
  ballotId: string;
  seat: number;
  name: string;
  /** The new device's key, lower-case hex, and what both sides compare of it: `XXXXX-XXXXX`. */
  credential: string;
  code: string;
  askedAt: string;
  state: 'wished' | 'asked' | 'confirmed';
}

/** The latest wish of a seat in the open ballot, as that expert is shown it. */
export interface OwnDeviceChange {
  changeId: string;
  credential: string;
  code: string;
  state: DeviceChangeState | 'asked';
  dropped: DropReason | null;
  /** Why it was declined, in the words of whoever did. */
  note: string | null;
}
