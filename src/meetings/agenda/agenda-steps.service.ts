/** The course of the agenda: which item is under way, at which step, and which candidate is spoken of. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { MeetingEventType } from '../../contract/meeting-log.js';
import { DossierFacts } from '../../dossiers/index.js';
import { next } from '../../kernel/lifecycle.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AgendaStore, type StoredItem } from './agenda.store.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { isSpoken, isUnderWay, itemRefusal, mayOpenAt, putLast } from '../domain/agenda.js';
import { ITEM_LIFECYCLE, type ItemAct, type ItemEvent } from '../domain/lifecycle.js';
import { MeetingLog, type LockedMeeting } from '../meeting-log.store.js';
import { RecusalAbsencesService } from '../recusals/recusal-absences.service.js';

const EVENTS: Readonly<Record<ItemAct, MeetingEventType>> = {
  begin: 'agenda.item-begun',
  discuss: 'agenda.discussion',
  vote: 'agenda.vote',
  finish: 'agenda.item-finished',
  postpone: 'agenda.item-postponed',
};

@Injectable()
export class AgendaStepsService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
    private readonly store: AgendaStore,
    private readonly hook: BallotsHook,
    private readonly dossiers: DossierFacts,
    private readonly absences: RecusalAbsencesService,
    private readonly audit: AuditLog,
  ) {}

  /** Moves an item on. Beginning one finishes the item before it, if that stands at its announcement; one that is postponed goes behind all that have not begun. */
  async act(actor: Actor, itemId: string, act: ItemAct, reason: string | null): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.locked(tx, actor, itemId);
      const item = await this.store.item(tx, itemId);
      const items = await this.store.items(tx, meeting.id);
      const other = items.find(({ id, step }) => id !== itemId && isUnderWay(step)) ?? null;
      const refusal = itemRefusal(act, item, {
        inSession: meeting.state === 'in-session',
        ballotPending: (await this.hook.ballots.pending(tx, meeting.id)) !== null,
        other: other?.step ?? null,
      });
      if (refusal !== null) throw new Refusal(refusal, { title: item.title, step: item.step });
      if (act === 'begin' && other !== null) await this.move(tx, actor, other, 'finish', null);
      await this.move(tx, actor, item, act, reason);
      // else it would be the very next one again
      if (act === 'postpone') await this.store.setOrder(tx, putLast(items, itemId));
    });
  }

  /** Says which candidate of the item is spoken of now; the same one again changes nothing. */
  async choose(actor: Actor, itemId: string, candidateId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.locked(tx, actor, itemId);
      const item = await this.store.item(tx, itemId);
      if (meeting.state !== 'in-session') throw new Refusal('meeting.not-in-session');
      if (!isSpoken(item.step)) throw new Refusal('agenda.wrong-step', { title: item.title, step: item.step });
      const named = (await this.store.named(tx, itemId, [candidateId])) === 1;
      const [candidate] = await this.dossiers.candidates(meeting.reviewId, [candidateId]);
      if (!named || candidate === undefined) throw new Refusal('agenda.candidate-unknown');
      if (!(await this.store.speakOf(tx, itemId, candidateId))) return;
      await this.log.write(tx, meeting.id, {
        accountId: actor.accountId,
        type: 'agenda.candidate',
        facts: { item: itemId, title: item.title, candidate: candidate.code },
      });
      await this.absences.stayOut(tx, actor, meeting.id);
    });
  }

  /** For a ballot that is drafted from an item: its candidates are the item's, whose result is not announced (R14). The meeting is locked. */
  async drafting(tx: Transaction, meetingId: string, itemId: string, candidateIds: readonly string[]): Promise<void> {
    const item = await this.store.item(tx, itemId);
    if (item.meetingId !== meetingId) throw new Refusal('resource.not-found');
    if (item.step === 'done' || item.step === 'announcement')
      throw new Refusal('agenda.wrong-step', { title: item.title, step: item.step });
    if ((await this.store.named(tx, itemId, candidateIds)) !== candidateIds.length)
      throw new Refusal('agenda.candidate-unknown');
  }

  /**
   * For a ballot that is being opened: refused unless its item has come to the ballot. That of a panel leaves the item where it
   * is, since the ballot of the plenary is still to come (R3). The meeting is locked.
   */
  async opening(tx: Transaction, itemId: string, { panel }: { panel: boolean }): Promise<void> {
    const { step } = await this.store.item(tx, itemId);
    if (!mayOpenAt(step, { panel })) throw new Refusal('agenda.not-at-ballot');
    if (!panel) await this.follow(tx, itemId, 'open');
  }

  /** What became of a ballot of the item. An item that is elsewhere by now stays where it is. The meeting is locked. */
  async follow(tx: Transaction, itemId: string, event: ItemEvent): Promise<void> {
    const { step } = await this.store.item(tx, itemId);
    const to = next(ITEM_LIFECYCLE, step, event, 'system');
    if (to !== null && to !== step) await this.store.setStep(tx, itemId, to);
  }

  private async move(
    tx: Transaction,
    actor: Actor,
    item: StoredItem,
    act: ItemAct,
    reason: string | null,
  ): Promise<void> {
    const to = next(ITEM_LIFECYCLE, item.step, act, 'secretary');
    if (to === null) throw new Refusal('agenda.wrong-step', { title: item.title, step: item.step });
    await this.store.setStep(tx, item.id, to);
    if (to === 'done') await this.hook.ballots.outliveItem(tx, item.id);
    const facts = { item: item.id, title: item.title, ...(reason !== null && { reason }) };
    await this.log.write(tx, item.meetingId, { accountId: actor.accountId, type: EVENTS[act], facts });
    if (act !== 'begin') return;
    // R21: the province inspects how the panel's review was reported.
    await this.audit.record(tx, {
      accountId: actor.accountId,
      type: 'agenda.item-begun',
      stage: 'panel-opinion',
      facts: { meeting: item.meetingId, item: item.id },
    });
  }

  private async locked(tx: Transaction, actor: Actor, itemId: string): Promise<LockedMeeting> {
    return this.log.lockFor(tx, actor, await this.store.meetingOf(tx, itemId));
  }
}
