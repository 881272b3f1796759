/** Setting the agenda up: items are added, changed, removed and put in order as long as they have not begun. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '../../contract/limits.js';
import { CandidateWithdrawals, DossierFacts } from '../../dossiers/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AgendaStore, type StoredItem } from './agenda.store.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { reordered } from '../domain/agenda.js';
import { MeetingLog, type LockedMeeting } from '../meeting-log.store.js';
import type { SaveAgendaItemRequest } from '../requests/save-agenda-item.request.js';

@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
    private readonly store: AgendaStore,
    private readonly hook: BallotsHook,
    private readonly dossiers: DossierFacts,
    private readonly withdrawals: CandidateWithdrawals,
  ) {}

  /** Adds an item at the end; the same again is the item that is there. */
  async add(actor: Actor, meetingId: string, request: SaveAgendaItemRequest): Promise<string> {
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId);
      const items = await this.store.items(tx, meetingId);
      const last = items.at(-1);
      if (last !== undefined && (await this.says(tx, last, request))) return last.id;
      if (items.length >= LIMITS.agendaItems) throw new Refusal('agenda.full', { limit: LIMITS.agendaItems });
      return this.append(tx, actor, meeting, (last?.position ?? 0) + 1, request);
    });
  }

  /** Sets a whole agenda up while nothing is on it, all of it or nothing; the same again is the agenda that is there. */
  async setUp(actor: Actor, meetingId: string, requests: readonly SaveAgendaItemRequest[]): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId);
      const items = await this.store.items(tx, meetingId);
      if (items.length > 0) return this.refuseUnlessSays(tx, items, requests);
      for (const [place, request] of requests.entries()) await this.append(tx, actor, meeting, place + 1, request);
    });
  }

  async change(actor: Actor, itemId: string, request: SaveAgendaItemRequest): Promise<void> {
    await this.database.write(async (tx) => {
      const { meeting, item } = await this.editable(tx, actor, itemId);
      await this.refuseStrangers(tx, meeting, request.candidateIds);
      await this.store.rename(tx, itemId, request.title.trim(), panelOf(request));
      await this.store.setCandidates(tx, itemId, request.candidateIds);
      await this.log.write(tx, item.meetingId, {
        accountId: actor.accountId,
        type: 'agenda.item-changed',
        facts: { item: itemId, title: request.title.trim(), candidates: request.candidateIds.length },
      });
    });
  }

  /** An item that has neither begun nor a ballot leaves the agenda; the log keeps that it was there. */
  async remove(actor: Actor, itemId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { item } = await this.editable(tx, actor, itemId);
      await this.store.remove(tx, itemId);
      const left = await this.store.items(tx, item.meetingId);
      await this.store.setOrder(
        tx,
        left.map(({ id }) => id),
      );
      await this.log.write(tx, item.meetingId, {
        accountId: actor.accountId,
        type: 'agenda.item-removed',
        facts: { item: itemId, title: item.title },
      });
    });
  }

  /** Puts all items that have not begun into the order given; those that have keep their places. The same order again changes nothing. */
  async order(actor: Actor, meetingId: string, itemIds: readonly string[]): Promise<void> {
    await this.database.write(async (tx) => {
      await this.log.lockBeforeEnd(tx, actor, meetingId);
      const items = await this.store.items(tx, meetingId);
      const after = reordered(items, itemIds);
      if (after === null) throw new Refusal('agenda.changed');
      if (after.every((id, n) => id === items[n]?.id)) return;
      await this.store.setOrder(tx, after);
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'agenda.reordered' });
    });
  }

  private async append(
    tx: Transaction,
    actor: Actor,
    meeting: LockedMeeting,
    position: number,
    request: SaveAgendaItemRequest,
  ): Promise<string> {
    const id = randomUUID();
    const [title, panel] = [request.title.trim(), panelOf(request)];
    await this.refuseStrangers(tx, meeting, request.candidateIds);
    await this.store.add(tx, { id, meetingId: meeting.id, position, title, panel, createdBy: actor.accountId });
    await this.store.setCandidates(tx, id, request.candidateIds);
    await this.log.write(tx, meeting.id, {
      accountId: actor.accountId,
      type: 'agenda.item-added',
      facts: { item: id, title, candidates: request.candidateIds.length },
    });
    return id;
  }

  private async refuseUnlessSays(
    tx: Transaction,
    items: readonly StoredItem[],
    requests: readonly SaveAgendaItemRequest[],
  ): Promise<void> {
    let same = items.length === requests.length;
    for (const [place, item] of items.entries()) {
      const request = requests[place];
      same &&= request !== undefined && (await this.says(tx, item, request));
    }
    if (!same) throw new Refusal('agenda.not-empty');
  }

  /** Whether an item that has not begun says what is asked for: a second click, or one after a lost answer, adds no second one. */
  private async says(tx: Transaction, item: StoredItem, request: SaveAgendaItemRequest): Promise<boolean> {
    if (item.step !== 'pending' || item.title !== request.title.trim()) return false;
    const { panel, candidateIds } = await this.store.content(tx, item.id);
    return panel === panelOf(request) && candidateIds.join() === request.candidateIds.join();
  }

  private async editable(
    tx: Transaction,
    actor: Actor,
    itemId: string,
  ): Promise<{ meeting: LockedMeeting; item: StoredItem }> {
    const meeting = await this.log.lockBeforeEnd(tx, actor, await this.store.meetingOf(tx, itemId));
    const item = await this.store.item(tx, itemId);
    if (item.step !== 'pending' || (await this.hook.ballots.hasBallots(tx, itemId)))
      throw new Refusal('agenda.has-ballot', { title: item.title });
    return { meeting, item };
  }

  private async refuseStrangers(
    tx: Transaction,
    meeting: LockedMeeting,
    candidateIds: readonly string[],
  ): Promise<void> {
    const found = await this.dossiers.candidates(meeting.reviewId, candidateIds);
    if (found.length !== candidateIds.length) throw new Refusal('agenda.candidate-unknown');
    await this.withdrawals.refuse(tx, candidateIds);
  }
}

const panelOf = ({ panel }: SaveAgendaItemRequest): string | null => (panel.trim() === '' ? null : panel.trim());
