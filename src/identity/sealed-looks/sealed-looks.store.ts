/** Looks at sealed fields (R55): what is sealed, and the append-only record of every look. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SealedField } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { SealedLook } from '../entities/sealed-look.entity.js';

const COLUMN: Record<SealedField, string> = { 'id-number': 'id_number_sealed', phone: 'phone_sealed' };

export interface Look {
  personId: string;
  field: SealedField;
  reviewId: string;
  reason: string;
  lookedBy: string;
}

@Injectable()
export class SealedLooksStore {
  constructor(private readonly vault: KeyVault) {}

  /** The value in full; null when none was given. Only for who records the look in the same transaction. */
  async open(tx: Transaction, { personId, field }: Look): Promise<string | null> {
    const row = await tx.row<{ sealed: Buffer | null }>(`select ${COLUMN[field]} as sealed from person where id = $1`, [
      personId,
    ]);
    const sealed = row?.sealed ?? null;
    return sealed === null ? null : this.vault.open(sealed, `person.${field}:${personId}`).toString('utf8');
  }

  /** Keeps the look; gives its id and how many this account has had within the last hour, this one included. */
  async record(tx: Transaction, look: Look): Promise<{ id: string; withinHour: number }> {
    const id = randomUUID();
    await tx.insert(SealedLook, { id, ...look });
    const row = await tx.row<{ count: number }>(
      `select count(*)::int as count from sealed_look where looked_by = $1 and looked_at > now() - interval '1 hour'`,
      [look.lookedBy],
    );
    return { id, withinHour: row?.count ?? 1 };
  }
}
