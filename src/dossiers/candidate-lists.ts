/** Lists of candidates: who may bring them, what is known, and how they become candidates of a review. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { CommitteeFacts, ReviewDeadlines } from '../committees/index.js';
import { PersonFacts } from '../identity/index.js';
import type { GoodReading, ListCheck } from '../kernel/lists/list-check.js';
import { maskIdNumber } from '../kernel/masks.js';
import type { Transaction } from '../platform/database/transaction.js';
import { ListKinds, type ImportContext, type ListKind } from '../platform/lists/list-kind.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { CandidatesStore } from './candidates.store.js';
import {
  CANDIDATE_COLUMNS,
  judgeCandidateList,
  readCandidateList,
  type CandidateRow,
  type KnownCandidates,
} from './domain/candidate-list.js';
import { KIND_NAMES, LEVEL_NAMES } from './domain/words.js';
import { KnownCandidatesReader } from './known-candidates.reader.js';

const CHUNK = 250;

@Injectable()
export class CandidateLists implements ListKind<CandidateRow>, OnModuleInit {
  readonly kind = 'candidates';
  readonly name = '申报人名单';
  readonly columns = CANDIDATE_COLUMNS;
  readonly rules = { module: 'dossiers/domain/candidate-list.js', read: readCandidateList };

  constructor(
    private readonly kinds: ListKinds,
    private readonly reader: KnownCandidatesReader,
    private readonly committees: CommitteeFacts,
    private readonly deadlines: ReviewDeadlines,
    private readonly persons: PersonFacts,
    private readonly store: CandidatesStore,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async authorize(actor: Actor, reviewId: string): Promise<void> {
    const review = await this.committees.review(reviewId);
    if (review === null || !holds(actor, ['organizer'], review.committeeId)) throw new Refusal('resource.not-found');
  }

  refuseLate(reviewId: string): Promise<void> {
    return this.deadlines.refuseOverNow(reviewId, 'materialsBy');
  }

  async judge(reviewId: string, reading: GoodReading<CandidateRow>): Promise<ListCheck<CandidateRow>> {
    return judgeCandidateList(reading, await this.known(reviewId, reading));
  }

  preview({ listNumber, name, idNumber, unit, specialty, level, title, kind, code }: CandidateRow): string[] {
    return [
      String(listNumber),
      name,
      maskIdNumber(idNumber),
      unit,
      specialty,
      LEVEL_NAMES[level],
      title,
      KIND_NAMES[kind],
      code,
    ];
  }

  async import(tx: Transaction, context: ImportContext<CandidateRow>): Promise<void> {
    const { reviewId, accountId, rows, skipped } = context;
    await this.store.lock(tx, reviewId);
    await this.deadlines.refuseOver(tx, reviewId, 'materialsBy');
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      const personIds = await this.persons.findOrCreateAll(
        tx,
        chunk.map(({ name, idNumber }) => ({ name, idNumber, phone: null })),
      );
      if ((await this.store.appliedElsewhere(tx, reviewId, personIds)) > 0) throw new Refusal('import.overtaken');
      await this.store.insertAll(
        tx,
        reviewId,
        chunk.map((row, index) => ({ ...row, personId: personIds[index] ?? '' })),
      );
      await context.progress(Math.min(from + CHUNK, rows.length));
    }
    await this.audit.record(tx, {
      accountId,
      type: 'candidates.imported',
      stage: 'materials-received',
      facts: { review: reviewId, rows: rows.length, skipped },
    });
  }

  private async known(reviewId: string, { rows }: GoodReading<CandidateRow>): Promise<KnownCandidates> {
    const values = rows.map((row) => row.values);
    const persons = [...(await this.persons.known(values.flatMap(({ idNumber }) => idNumber ?? [])))];
    const names = new Map(values.map(({ idNumber = '', name }) => [idNumber, name]));
    const here = await this.reader.here(reviewId);
    const elsewhere = await this.reader.appliedElsewhere(
      reviewId,
      persons.map(([, { personId }]) => personId),
    );
    const idNumbersOf = (ids: ReadonlySet<string>) =>
      new Set(persons.filter(([, { personId }]) => ids.has(personId)).map(([idNumber]) => idNumber));
    return {
      idNumbers: idNumbersOf(new Set(here.map((row) => row.personId))),
      appliedElsewhere: idNumbersOf(elsewhere),
      otherNames: new Set(
        persons.filter(([idNumber, { name }]) => (names.get(idNumber) ?? name) !== name).map(([idNumber]) => idNumber),
      ),
      listNumbers: new Set(here.map((row) => row.listNumber)),
      codes: new Set(here.map((row) => row.code)),
      level: await this.reader.level(reviewId),
    };
  }
}
