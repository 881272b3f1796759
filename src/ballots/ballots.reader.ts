/**
 * What a meeting is told of its ballots: the one that waits for its result here, the rest by the readers of `snapshots/`. Until
 * the announcement no query here touches a count of choices, because there is none; while open, nothing tells who replaced a
 * paper (R12).
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BallotAbilities } from '../contract/abilities.js';
import type { AgendaLine } from '../contract/agenda.js';
import type { Recommendation } from '../contract/announced-result.js';
import type { DeviceChangeLine } from '../contract/device-changes.js';
import type { PersonalSnapshot } from '../contract/live.js';
import {
  BallotsHook,
  hasQuorum,
  mayOpenAt,
  type BallotsOfMeeting,
  type BallotsView,
  type CurrentView,
  type PendingBallot,
  type RoomState,
} from '../meetings/index.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { Actor } from '../platform/security/actor.js';
import { BallotCache } from './ballot-cache.js';
import { DraftingService } from './drafting/drafting.service.js';
import { DraftsStore } from './drafting/drafts.store.js';
import { DeviceChangesReader } from './devices/device-changes.reader.js';
import { abilitiesOf } from './domain/abilities.js';
import { mayRehearse } from './domain/rehearsal.js';
import { minimumAgree } from './domain/pass-rule.js';
import { Intake } from './casting/intake.js';
import { RUN_OFF_PLACES } from './rounds/run-off-places.js';
import { WithdrawingStore } from './exceptions/withdrawing.store.js';
import { ready } from './protocol/group.js';
import { isKeyHex } from './protocol/signatures.js';
import { fingerprintOf } from './protocol/receipts.js';
import { AgendaLinesReader } from './snapshots/agenda-lines.reader.js';
import { RecommendationsReader } from './snapshots/recommendations.reader.js';
import { SeatBallotsReader, type PersonalOfBallots } from './snapshots/seat-ballots.reader.js';

interface CurrentRow {
  id: string;
  number: number;
  round: number;
  title: string;
  rehearsal: boolean;
  runOffPlaces: number | null;
  panelName: string | null;
  leadSeat: number | null;
  state: 'open' | 'closing' | 'closed';
  policy: 'first' | 'last';
  announce: 'close' | 'chair';
  verdictsOnly: boolean;
  openedAt: Date;
  closedAt: Date | null;
  manifestHash: string;
  submitted: number[];
  missing: number[];
}

const SMALL_BALLOT = 5;

@Injectable()
export class BallotsReader implements BallotsOfMeeting, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cache: BallotCache,
    private readonly intake: Intake,
    private readonly devices: DeviceChangesReader,
    private readonly hook: BallotsHook,
    private readonly agendas: AgendaLinesReader,
    private readonly seats: SeatBallotsReader,
    private readonly panels: RecommendationsReader,
    private readonly withdrawals: WithdrawingStore,
    private readonly drafts: DraftsStore,
    private readonly drafting: DraftingService,
  ) {}

  async onModuleInit(): Promise<void> {
    await ready;
    this.hook.register(this);
  }

  dropDrafts(tx: Transaction, actor: Actor, meetingId: string): Promise<void> {
    return this.drafting.removeAll(tx, actor, meetingId);
  }

  outliveItem(tx: Transaction, itemId: string): Promise<void> {
    return this.drafts.outliveItem(tx, itemId);
  }

  acceptsKey(key: string): boolean {
    return isKeyHex(key);
  }

  view(meetingId: string): Promise<BallotsView> {
    return this.agendas.view(meetingId);
  }

  async current(meetingId: string): Promise<CurrentView | null> {
    const row = await this.database.readOne<CurrentRow>(
      `select b.id, b.number, b.round, b.title, ${RUN_OFF_PLACES}, b.rehearsal, b.panel_name as "panelName", b.panel_lead_seat as "leadSeat", b.state, b.policy, b.announce, b.verdicts_only as "verdictsOnly", b.opened_at as "openedAt", b.closed_at as "closedAt",
              encode(b.manifest_hash, 'hex') as "manifestHash",
              coalesce(array_agg(s.seat order by s.seat) filter (where s.revision > 0), '{}') as submitted,
              coalesce(array_agg(s.seat order by s.seat) filter (where s.revision = 0), '{}') as missing
         from ballot b join ballot_seat s on s.ballot_id = b.id
        where b.meeting_id = $1 and b.state in ('open', 'closing', 'closed') group by b.id`,
      [meetingId],
    );
    if (row === null) return null;
    const [{ protocol }, withdrawn] = await Promise.all([
      this.cache.opened(row.id),
      this.withdrawals.ofBallots([row.id]),
    ]);
    const { manifest } = protocol;
    const { id, submitted, missing, openedAt, closedAt, verdictsOnly, panelName, leadSeat, ...facts } = row;
    const attending = manifest.attending;
    return {
      ballot: {
        ...facts,
        ballotId: id,
        panel: panelName === null ? null : { name: panelName, size: manifest.committeeSize },
        openedAt: openedAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
        attending,
        candidates: manifest.candidates.length,
        withdrawn: withdrawn.get(row.id) ?? [],
        quota: manifest.quota,
        cap: manifest.cap,
        recusals: manifest.recusals.length,
        submitted: submitted.length,
        // R12: while the ballot is open a paper being checked would tell that somebody is replacing one.
        checking: row.state === 'closing' ? this.intake.remaining(id) : 0,
        minimumAgree: minimumAgree(attending),
        fingerprint: fingerprintOf(row.manifestHash),
        smallBallot: attending < SMALL_BALLOT && !verdictsOnly,
      },
      submittedSeats: submitted,
      missingSeats: missing,
      leadSeat,
    };
  }

  abilities(agenda: readonly AgendaLine[], room: RoomState): Record<string, BallotAbilities> {
    const pending = agenda.some((line) => line.state === 'open' || line.state === 'closing' || line.state === 'closed');
    const { inSession, presided, ended } = room;
    const quorum = hasQuorum(room.present, room.committeeSize);
    return Object.fromEntries(
      agenda.map(({ ballotId, itemId, state, rehearsal, candidates, panel: name, nameable, confirmed, rulesOpen }) => {
        const step = room.items.find((item) => item.itemId === itemId)?.step;
        const itemReady = step === undefined || mayOpenAt(step, { panel: name !== null });
        const there = room.panels[ballotId] ?? { size: 0, present: 0, lead: false };
        const panel = name === null ? null : { ...there, presided: presided || there.lead };
        const tooLate = rehearsal && !mayRehearse(agenda);
        const changeable = rulesOpen && !rehearsal;
        const voidAsked = room.voidAsked.includes(ballotId);
        const standing = {
          itemReady,
          rehearsal,
          tooLate,
          candidates,
          nameable,
          confirmed,
          panel,
          changeable,
          voidAsked,
        };
        return [ballotId, abilitiesOf(state, { inSession, ended, pending, quorum, presided, ...standing })];
      }),
    );
  }

  personal(
    meetingId: string,
    seats: readonly Pick<PersonalSnapshot, 'seat' | 'credential'>[],
  ): Promise<Map<number, PersonalOfBallots>> {
    return this.seats.personal(meetingId, seats);
  }

  recommendations(candidateIds: readonly string[]): Promise<Recommendation[]> {
    return this.panels.recommendations(candidateIds);
  }

  deviceChanges(meetingId: string): Promise<DeviceChangeLine[]> {
    return this.devices.ofMeeting(meetingId);
  }

  async pending(tx: Transaction, meetingId: string): Promise<PendingBallot | null> {
    return tx.row<PendingBallot>(
      `select b.id as "ballotId", array(select s.seat from ballot_seat s where s.ballot_id = b.id) as seats,
              array(select c.candidate_id from ballot_candidate c where c.ballot_id = b.id and c.candidate_id is not null) as "candidateIds"
         from ballot b where b.meeting_id = $1 and b.state in ('open', 'closing', 'closed')`,
      [meetingId],
    );
  }

  async voting(meetingIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ id: string }>(
      `select distinct meeting_id as id from ballot where meeting_id = any($1::uuid[]) and state in ('open', 'closing')`,
      [meetingIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  mayRehearse(agenda: readonly AgendaLine[]): boolean {
    return mayRehearse(agenda);
  }

  async hasBallots(tx: Transaction, itemId: string): Promise<boolean> {
    return (await tx.row('select 1 from ballot where agenda_item_id = $1 limit 1', [itemId])) !== null;
  }
}
