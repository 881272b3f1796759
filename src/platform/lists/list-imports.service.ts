/**
 * The life of an uploaded list: reading → ready → importing → done, or failed. An import is one transaction, all or
 * nothing; confirming twice imports once.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../clock/clock.js';
import { Database, sqlState } from '../database/database.js';
import { KeyVault } from '../keys/key-vault.js';
import { Refusal } from '../problems/refusal.js';
import type { Actor } from '../security/actor.js';
import { UploadReader, type UploadedFile } from '../spreadsheets/upload-reader.js';
import { ListKinds, type ListKind, type ListReport } from './list-kind.js';
import { ListImportsReader, type ImportRow } from './list-imports.reader.js';
import { ListImportsStore } from './list-imports.store.js';

const LIFE_MILLISECONDS = 24 * 60 * 60 * 1000;
const QUIET_MILLISECONDS = 5 * 60 * 1000;
const PREVIEW_ROWS = 50;
/** A confirmation waits so long for its import, so that small lists are answered with the outcome. */
const PATIENCE_MILLISECONDS = 2_000;
const UNIQUE_VIOLATION = '23505';

@Injectable()
export class ListImportsService implements OnModuleDestroy {
  private readonly logger = new Logger('Lists');
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly store: ListImportsStore,
    private readonly reader: ListImportsReader,
    private readonly kinds: ListKinds,
    private readonly uploads: UploadReader,
    private readonly vault: KeyVault,
    private readonly clock: Clock,
  ) {}

  /** What was begun is finished while the database is still there. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running.values());
  }

  /** Takes a file and starts reading it; the answer is the id under which the preview will appear. */
  async upload(actor: Actor, reviewId: string, kindName: string, file: UploadedFile): Promise<string> {
    const kind = this.kinds.get(kindName);
    await kind.authorize(actor, reviewId);
    await kind.refuseLate?.(reviewId);
    const id = randomUUID();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_MILLISECONDS);
    await this.database.write(async (tx) => {
      await this.store.removeExpired(tx, now);
      await this.store.insert(tx, {
        id,
        reviewId,
        kind: kind.kind,
        fileName: file.fileName,
        createdBy: actor.accountId,
        expiresAt,
      });
    });
    this.track(id, this.read(id, kind, reviewId, file));
    return id;
  }

  /** An uploaded list as it is now, for those who may import into its review. */
  async find(actor: Actor, id: string): Promise<ImportRow> {
    const row = await this.reader.find(id);
    if (row === null) throw new Refusal('resource.not-found');
    await this.kinds.get(row.kind).authorize(actor, row.reviewId);
    if (row.state !== 'reading' && row.state !== 'importing') return row;
    const quietSince = new Date(this.clock.now().getTime() - QUIET_MILLISECONDS);
    const abandoned = await this.database.write((tx) => this.store.failAbandoned(tx, id, quietSince));
    return abandoned ? this.find(actor, id) : row;
  }

  /**
   * Imports a list. Idempotent: confirming one that is being imported, or was, answers with how it stands. A list with
   * faults is refused unless only its good rows are asked for.
   */
  async confirm(actor: Actor, id: string, onlyGoodRows: boolean): Promise<ImportRow> {
    const row = await this.find(actor, id);
    if (row.state === 'reading' || row.state === 'failed')
      throw new Refusal('import.wrong-state', { state: row.state });
    if (row.state === 'ready') {
      await this.kinds.get(row.kind).refuseLate?.(row.reviewId);
      if (row.rowsGood === 0) throw new Refusal('import.nothing-good');
      const faults = row.rowsTotal - row.rowsGood;
      if (faults > 0 && !onlyGoodRows) throw new Refusal('import.has-faults', { faults });
      const claimed = await this.database.write((tx) => this.store.claim(tx, id));
      if (claimed) this.track(id, this.import(row, actor.accountId));
    }
    await this.settled(id, PATIENCE_MILLISECONDS);
    return this.find(actor, id);
  }

  /** Forgets an uploaded list; what was imported from it stays. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.find(actor, id);
    const removed = await this.database.write((tx) => this.store.remove(tx, id));
    if (!removed) throw new Refusal('import.wrong-state', { state: 'importing' });
  }

  /** Waits until this process has nothing more to do for the list, or the time is up. */
  async settled(id: string, milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
    await Promise.race([this.running.get(id) ?? Promise.resolve(), patience]);
    clearTimeout(timer);
  }

  private track(id: string, work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => this.logger.error({ err: error, list: id }, 'a list could not be marked as failed'))
      .finally(() => this.running.delete(id));
    this.running.set(id, tracked);
  }

  private async read(id: string, kind: ListKind, reviewId: string, file: UploadedFile): Promise<void> {
    try {
      const { encoding, reading } = await this.uploads.read(file, kind.rules, shanghaiDay(this.clock.now()));
      const check = await kind.judge(reviewId, reading);
      // thousands of rows: judging and sealing are two turns of the event loop, not one
      await setImmediate();
      const preview = check.good
        .slice(0, PREVIEW_ROWS)
        .map(({ number, row }) => ({ row: number, cells: kind.preview(row) }));
      const report: ListReport = { encoding, faults: check.faults, warnings: check.warnings, preview };
      const rowsSealed = this.vault.seal(Buffer.from(JSON.stringify(check.good.map(({ row }) => row))), sealOf(id));
      await this.database.write((tx) =>
        this.store.ready(tx, id, { report, rowsSealed, rowsTotal: check.total, rowsGood: check.good.length }),
      );
    } catch (error) {
      await this.fail(id, 'reading', error);
    }
  }

  private async import(row: ImportRow, accountId: string): Promise<void> {
    const { id, kind, reviewId } = row;
    try {
      const sealed = await this.reader.sealedRows(id);
      if (sealed === null) throw new Error('a claimed list has no rows');
      const rows = JSON.parse(this.vault.open(sealed, sealOf(id)).toString()) as object[];
      const skipped = row.rowsTotal - row.rowsGood;
      const progress = (done: number) => this.database.writeApart((tx) => this.store.progress(tx, id, done));
      await this.database.write(async (tx) => {
        await this.kinds.get(kind).import(tx, { reviewId, accountId, rows, skipped, progress });
        await this.store.done(tx, id, rows.length);
      });
    } catch (error) {
      const overtaken = sqlState(error) === UNIQUE_VIOLATION;
      await this.fail(id, 'importing', overtaken ? new Refusal('import.overtaken') : error);
    }
  }

  private async fail(id: string, from: 'reading' | 'importing', error: unknown): Promise<void> {
    const refusal = error instanceof Refusal ? error : new Refusal('server.unexpected', { requestId: id });
    if (refusal !== error) this.logger.error({ err: error, list: id }, 'a list could not be read or imported');
    await this.database.write((tx) => this.store.failed(tx, id, from, { code: refusal.code, facts: refusal.facts }));
  }
}

/** Binds the sealed rows to their upload. */
function sealOf(id: string): string {
  return `list-import.rows:${id}`;
}
