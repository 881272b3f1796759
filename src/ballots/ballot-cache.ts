/**
 * Opened ballots in memory: what is frozen at the opening never changes, so it is read and parsed once per process.
 */
import { Injectable } from '@nestjs/common';
import { Refusal } from '../platform/problems/refusal.js';
import type { Manifest } from './protocol/bundle.js';
import { readManifest, type Ballot } from './protocol/manifest.js';
import { FrozenBallotsReader } from './record/frozen-ballots.reader.js';

export interface OpenedBallot {
  id: string;
  meetingId: string;
  number: number;
  /** R3: the seat of the lead of the panel that votes, if there; null: a ballot of the plenary too. */
  panelLeadSeat: number | null;
  /** JCS text, for the workers, which parse it once too. */
  manifestText: string;
  protocol: Ballot;
}

const KEPT = 64;

@Injectable()
export class BallotCache {
  private readonly ballots = new Map<string, OpenedBallot>();

  constructor(private readonly reader: FrozenBallotsReader) {}

  /** The frozen part of a ballot that was opened; refused as not found while it is a draft. */
  async opened(ballotId: string): Promise<OpenedBallot> {
    const known = this.ballots.get(ballotId);
    if (known !== undefined) return known;
    const row = await this.reader.frozen(ballotId);
    if (row === null || row.manifest === null) throw new Refusal('resource.not-found');
    const read = readManifest(JSON.parse(row.manifest) as Manifest);
    if (!read.ok) throw new Error(`the stored manifest of ballot ${ballotId} does not hold`);
    const opened = {
      id: ballotId,
      meetingId: row.meetingId,
      number: row.number,
      panelLeadSeat: row.panelLeadSeat,
      manifestText: row.manifest,
      protocol: read.ballot,
    };
    this.ballots.set(ballotId, opened);
    const oldest = this.ballots.keys().next();
    if (this.ballots.size > KEPT && oldest.done !== true) this.ballots.delete(oldest.value);
    return opened;
  }
}
