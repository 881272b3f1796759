/** Lists of experts: who may bring them, what is known, and how they become experts, accounts and members. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { AccountFacts, AccountsService, PersonFacts } from '../identity/index.js';
import type { GoodReading, ListCheck } from '../kernel/lists/list-check.js';
import { maskIdNumber, maskPhone } from '../kernel/masks.js';
import type { Transaction } from '../platform/database/transaction.js';
import { ListKinds, type ImportContext, type ListKind } from '../platform/lists/list-kind.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import {
  EXPERT_COLUMNS,
  POSITION_NAMES,
  judgeExpertList,
  readExpertList,
  type ExpertRow,
  type KnownExperts,
} from './domain/expert-list.js';
import { ExpertsStore } from './experts.store.js';
import { ReviewsHook } from './reviews-of-experts.js';

const CHUNK = 250;

@Injectable()
export class ExpertLists implements ListKind<ExpertRow>, OnModuleInit {
  readonly kind = 'experts';
  readonly name = '评审专家名单';
  readonly columns = EXPERT_COLUMNS;
  readonly rules = { module: 'experts/domain/expert-list.js', read: readExpertList };

  constructor(
    private readonly kinds: ListKinds,
    private readonly hook: ReviewsHook,
    private readonly persons: PersonFacts,
    private readonly accounts: AccountsService,
    private readonly accountFacts: AccountFacts,
    private readonly store: ExpertsStore,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async authorize(actor: Actor, reviewId: string): Promise<void> {
    const committeeId = await this.hook.reviews.committeeOf(reviewId);
    if (committeeId === null || !holds(actor, ['organizer'], committeeId)) throw new Refusal('resource.not-found');
  }

  async judge(reviewId: string, reading: GoodReading<ExpertRow>): Promise<ListCheck<ExpertRow>> {
    return judgeExpertList(reading, await this.known(reviewId, reading));
  }

  preview(row: ExpertRow): string[] {
    const { name, idNumber, phone = '', unit, title, specialty, position, loginName = '' } = row;
    return [
      name,
      maskIdNumber(idNumber),
      phone === '' ? '' : maskPhone(phone),
      unit,
      title,
      specialty,
      POSITION_NAMES[position],
      loginName,
    ];
  }

  async import(tx: Transaction, context: ImportContext<ExpertRow>): Promise<void> {
    const { reviewId, accountId, rows, skipped } = context;
    await this.hook.reviews.lock(tx, reviewId);
    for (let from = 0; from < rows.length; from += CHUNK) {
      await this.importChunk(tx, reviewId, rows.slice(from, from + CHUNK));
      await context.progress(Math.min(from + CHUNK, rows.length));
    }
    await this.audit.record(tx, {
      accountId,
      type: 'experts.imported',
      stage: 'procedure',
      facts: { review: reviewId, rows: rows.length, skipped },
    });
  }

  private async importChunk(tx: Transaction, reviewId: string, rows: readonly ExpertRow[]): Promise<void> {
    const personIds = await this.persons.findOrCreateAll(
      tx,
      rows.map(({ name, idNumber, phone }) => ({ name, idNumber, phone: phone ?? null })),
    );
    const withPerson = rows.map((row, index) => ({ ...row, personId: personIds[index] ?? '' }));
    await this.accounts.ensureAll(
      tx,
      withPerson.map(({ personId, loginName }) => ({ personId, loginName: loginName ?? null })),
    );
    const expertIds = await this.store.upsertAll(tx, withPerson);
    await this.hook.reviews.admit(
      tx,
      reviewId,
      rows.map(({ position }, index) => ({ expertId: expertIds[index] ?? '', position })),
    );
  }

  private async known(reviewId: string, { rows }: GoodReading<ExpertRow>): Promise<KnownExperts> {
    const values = rows.map((row) => row.values);
    const persons = await this.persons.known(values.flatMap(({ idNumber }) => idNumber ?? []));
    const owners = await this.accountFacts.owners(values.flatMap(({ loginName }) => loginName ?? []));
    const members = await this.hook.reviews.members(reviewId);
    const memberIds = new Set(members.map((member) => member.personId));
    const entries = [...persons];
    const officers = await this.accountFacts.officers(entries.map(([, { personId }]) => personId));
    const names = new Map(values.map(({ idNumber = '', name }) => [idNumber, name]));
    return {
      idNumbers: new Set(entries.filter(([, { personId }]) => memberIds.has(personId)).map(([idNumber]) => idNumber)),
      otherNames: new Set(
        entries.filter(([idNumber, { name }]) => (names.get(idNumber) ?? name) !== name).map(([idNumber]) => idNumber),
      ),
      loginNamesTaken: new Set(
        values.flatMap(({ loginName = '', idNumber = '' }) => {
          const owner = owners.get(loginName);
          return owner === undefined || owner === persons.get(idNumber)?.personId ? [] : [loginName];
        }),
      ),
      officers: new Set(entries.filter(([, { personId }]) => officers.has(personId)).map(([idNumber]) => idNumber)),
      hasChair: members.some(({ position, serving }) => serving && position === 'chair'),
      members: members.filter(({ serving }) => serving).length,
    };
  }
}
