/**
 * Ballots as they are shown. Until the announcement no query here touches a count of choices, because there is none; while
 * open, nothing tells who replaced a paper (R12).
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BallotAbilities } from '../contract/abilities.js';
import type { AgendaLine } from '../contract/agenda.js';
import type { AnnouncedResult, Recommendation, VoidedBallot } from '../contract/announced-result.js';
import type { DeviceChangeLine } from '../contract/device-changes.js';
import type { OwnReceipt, PersonalSnapshot } from '../contract/live.js';
import {
  BallotsHook,
  hasQuorum,
  mayOpenAt,
  type BallotsOfMeeting,
  type BallotsView,
  type CurrentView,
  type PanelsPresent,
  type PendingBallot,
  type RoomState,
} from '../meetings/index.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncedReader } from './closing/announced.reader.js';
import { BallotCache } from './ballot-cache.js';
import type { LockedBallot } from './ballots.store.js';
import { DraftingService } from './drafting/drafting.service.js';
import { DraftsStore } from './drafting/drafts.store.js';
import { DeviceChangesReader } from './devices/device-changes.reader.js';
import { abilitiesOf } from './domain/abilities.js';
import { mayRehearse } from './domain/rehearsal.js';
import { minimumAgree } from './domain/pass-rule.js';
import { recommendationOf } from './domain/recommendation.js';
import { shownResult } from './domain/result-lines.js';
import { votingOf, type SeatStanding } from './domain/voting.js';
import { Intake } from './casting/intake.js';
import { quotaOf } from './domain/quota.js';
import { choosesRules, stillConfirmed } from './domain/round-rule.js';
import { NextRounds } from './rounds/next-rounds.js';
import { RUN_OFF_PLACES } from './rounds/run-off-places.js';
import { RoundsStore } from './rounds/rounds.store.js';
import { WithdrawingStore } from './exceptions/withdrawing.store.js';
import { ready } from './protocol/group.js';
import { isKeyHex } from './protocol/signatures.js';
import { fingerprintOf, receiptOf } from './protocol/receipts.js';

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

/** A line of the agenda as it is stored. */
type AgendaRow = Omit<AgendaLine, 'tied' | 'placed' | 'nameable' | 'runOff' | 'rulesOpen' | 'confirmed' | 'rules'> &
  Pick<LockedBallot, 'policy' | 'announce' | 'verdictsOnly' | 'quotaCount' | 'quotaPercent' | 'cap'>;

const SMALL_BALLOT = 5;

@Injectable()
export class BallotsReader implements BallotsOfMeeting, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cache: BallotCache,
    private readonly intake: Intake,
    private readonly devices: DeviceChangesReader,
    private readonly hook: BallotsHook,
    private readonly rounds: RoundsStore,
    private readonly results: AnnouncedReader,
    private readonly nextRounds: NextRounds,
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

  async view(meetingId: string): Promise<BallotsView> {
    const agenda = await this.database.read<AgendaRow>(
      `select b.id as "ballotId", b.agenda_item_id as "itemId", b.rehearsal, b.panel_name as panel, b.number, b.round, b.follows, b.reason, b.title, b.state, ${RUN_OFF_PLACES}, coalesce(m.ties = 'stop', false) as "tiesStop",
              b.policy, b.announce, b.verdicts_only as "verdictsOnly", b.quota_count as "quotaCount", trim_scale(b.quota_percent)::text as "quotaPercent", b.cap,
              (select count(*)::int from ballot_candidate c where c.ballot_id = b.id) as candidates,
              (select count(*)::int from tally t, jsonb_array_elements(t.results::jsonb) r where t.ballot_id = b.id and (r->>'passed')::boolean) as passed
         from ballot b join meeting m on m.id = b.meeting_id where b.meeting_id = $1 order by b.rehearsal desc, b.number`,
      [meetingId],
    );
    const [rounds, confirmed] = await Promise.all([this.rounds.ofReview(meetingId), this.rounds.confirmed(meetingId)]);
    const lines = await Promise.all(
      agenda.map(async (row): Promise<AgendaLine> => {
        const { policy, announce, verdictsOnly, quotaCount, quotaPercent, cap, ...line } = row;
        const next = await this.nextRounds.after(line.ballotId, rounds);
        const passed = line.state === 'announced' ? line.passed : null;
        const own = rounds.get(line.ballotId);
        const rulesOpen = own !== undefined && choosesRules(own, rounds);
        const places = quotaOf({ quotaCount, quotaPercent }, line.candidates);
        const drafted = { policy, announce, verdictsOnly, places, percent: quotaPercent, cap };
        const rules = line.state === 'draft' ? drafted : null;
        const again = stillConfirmed(
          confirmed.filter(({ ballotId }) => ballotId === line.ballotId),
          next,
        );
        const round = { nameable: next.names.length, runOff: next.all, tied: next.tied, confirmed: again !== null };
        return { ...line, ...round, rulesOpen, rules, passed, placed: passed === null ? null : next.placed };
      }),
    );
    const pending = lines.some((line) => line.state === 'open' || line.state === 'closing' || line.state === 'closed');
    const [result, voided, panels, free] = await Promise.all([
      pending ? null : this.lastResult(meetingId),
      this.lastVoided(meetingId),
      lines.some(({ state, panel }) => state === 'draft' && panel !== null) ? this.panelsPresent(meetingId) : {},
      this.rounds.free(meetingId, rounds.keeping()),
    ]);
    return { agenda: lines, result, voided, panels, free };
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
    const [{ protocol }, withdrawn] = await Promise.all([this.cache.opened(row.id), this.withdrawals.ofBallot(row.id)]);
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
        withdrawn,
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
        const standing = { itemReady, tooLate, candidates, nameable, confirmed, panel, changeable, voidAsked };
        return [ballotId, abilitiesOf(state, { inSession, ended, pending, quorum, presided, ...standing })];
      }),
    );
  }

  async personal(
    meetingId: string,
    seats: readonly Pick<PersonalSnapshot, 'seat' | 'credential'>[],
  ): Promise<Map<number, Pick<PersonalSnapshot, 'voting' | 'receipts' | 'deviceChange'>>> {
    const numbers = seats.map(({ seat }) => seat);
    const [receipts, changes, standings] = await Promise.all([
      this.receipts(meetingId, numbers),
      this.devices.own(meetingId, numbers),
      this.database.read<SeatStanding & { seat: number }>(
        `select a.seat, b.state, b.policy, s.seat is not null as "onRoster", encode(s.credential, 'hex') as credential, s.revision,
                (b.panel_id is null or exists (
                  select 1 from panel_member x join member m on m.id = x.member_id and m.left_at is null join expert e on e.id = m.expert_id
                    join seat own on own.person_id = e.person_id and own.meeting_id = b.meeting_id and own.number = a.seat
                   where x.panel_id = b.panel_id)) as "ofPanel"
           from ballot b cross join unnest($2::int[]) as a(seat) left join ballot_seat s on s.ballot_id = b.id and s.seat = a.seat
          where b.meeting_id = $1 and b.state in ('open', 'closing', 'closed')`,
        [meetingId, numbers],
      ),
    ]);
    const standing = new Map(standings.map((line) => [line.seat, line]));
    return new Map(
      seats.map(({ seat, credential }) => [
        seat,
        {
          receipts: receipts.get(seat) ?? [],
          deviceChange: changes.get(seat) ?? null,
          voting: votingOf(standing.get(seat) ?? null, credential),
        },
      ]),
    );
  }

  async recommendations(candidateIds: readonly string[]): Promise<Recommendation[]> {
    if (candidateIds.length === 0) return [];
    const latest = await this.database.read<{ candidateId: string; ballotId: string }>(
      `select distinct on (c.candidate_id) c.candidate_id as "candidateId", b.id as "ballotId"
         from ballot_candidate c join ballot b on b.id = c.ballot_id
        where c.candidate_id = any($1::uuid[]) and b.panel_id is not null and b.state = 'announced'
        order by c.candidate_id, b.announced_at desc`,
      [candidateIds],
    );
    const results = new Map<string, AnnouncedResult>();
    for (const ballotId of new Set(latest.map((line) => line.ballotId))) {
      const result = await this.results.of(ballotId);
      if (result !== null) results.set(ballotId, shownResult(result));
    }
    return latest.flatMap(({ candidateId, ballotId }) => {
      const result = results.get(ballotId);
      const line = result?.lines.find((one) => one.candidateId === candidateId);
      return result && line ? (recommendationOf(result, line) ?? []) : [];
    });
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

  /** Of the panels whose ballots are drafted, who is there. */
  private async panelsPresent(meetingId: string): Promise<PanelsPresent> {
    const rows = await this.database.read<PanelsPresent[string] & { ballotId: string }>(
      `select b.id as "ballotId", count(m.id)::int as size, count(m.id) filter (where s.attendance = 'present')::int as present,
              coalesce(bool_or(x.lead and s.attendance = 'present'), false) as lead
         from ballot b left join panel_member x on x.panel_id = b.panel_id
         left join member m on m.id = x.member_id and m.left_at is null left join expert e on e.id = m.expert_id
         left join seat s on s.meeting_id = b.meeting_id and s.person_id = e.person_id
        where b.meeting_id = $1 and b.state = 'draft' and b.panel_id is not null group by b.id`,
      [meetingId],
    );
    return Object.fromEntries(rows.map(({ ballotId, ...there }) => [ballotId, there]));
  }

  private async lastResult(meetingId: string): Promise<AnnouncedResult | null> {
    const last = await this.database.readOne<{ id: string }>(
      `select id from ballot where meeting_id = $1 and state in ('announced', 'annulled') order by announced_at desc limit 1`,
      [meetingId],
    );
    const result = last === null ? null : await this.results.of(last.id);
    return result === null ? null : shownResult(result);
  }

  /** The ballot opened last, if it is void: what the room is told until the next one opens. */
  private lastVoided(meetingId: string): Promise<VoidedBallot | null> {
    return this.database.readOne<VoidedBallot>(
      `select "ballotId", number, round, title, reason
         from (select id as "ballotId", number, round, title, void_reason as reason, state from ballot
                where meeting_id = $1 and opened_at is not null order by opened_at desc limit 1) last
        where state = 'void'`,
      [meetingId],
    );
  }

  /** The last receipt of every ballot, by seat. */
  private async receipts(meetingId: string, seats: readonly number[]): Promise<Map<number, OwnReceipt[]>> {
    const rows = await this.database.read<Omit<OwnReceipt, 'receipt' | 'at'> & { at: Date; seat: number }>(
      `select distinct on (p.seat, b.rehearsal, b.number) p.seat, p.ballot_id as "ballotId", b.number, b.title, p.revision, encode(p.hash, 'hex') as hash,
              encode(p.head, 'hex') as head, encode(p.acknowledgement, 'hex') as acknowledgement, p.at
         from paper p join ballot b on b.id = p.ballot_id where b.meeting_id = $1 and p.seat = any($2::int[])
        order by p.seat, b.rehearsal desc, b.number, p.revision desc`,
      [meetingId, seats],
    );
    const found = new Map<number, OwnReceipt[]>();
    for (const { seat, at, ...row } of rows) {
      const receipt = { ...row, receipt: receiptOf(row.hash), at: at.toISOString() };
      found.set(seat, [...(found.get(seat) ?? []), receipt]);
    }
    return found;
  }
}
