/**
 * Persons: found by the keyed hash of their ID number, which is stored sealed. The same number is the same person, whatever
 * list it came from.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';
import { KeyVault } from '../platform/keys/key-vault.js';

export interface PersonIdentity {
  name: string;
  /** 18 characters, checked by the caller. */
  idNumber: string;
  phone: string | null;
}

@Injectable()
export class PersonFacts {
  constructor(private readonly vault: KeyVault) {}

  /** The keyed hash by which an ID number is found; safe to store, useless without the key. */
  idNumberHash(idNumber: string): Buffer {
    return this.vault.keyedHash('person.id-number', idNumber.toUpperCase());
  }

  /** The person with this ID number, made if there is none. Idempotent; safe against a second transaction doing the same. */
  async findOrCreate(tx: Transaction, identity: PersonIdentity): Promise<string> {
    const hash = this.idNumberHash(identity.idNumber);
    const id = randomUUID();
    const sealedNumber = this.vault.seal(Buffer.from(identity.idNumber), `person.id-number:${id}`);
    const sealedPhone = identity.phone === null ? null : this.vault.seal(Buffer.from(identity.phone), `person.phone:${id}`);
    const inserted = await tx.row<{ id: string }>(
      `insert into person (id, name, id_number_sealed, id_number_hash, phone_sealed) values ($1, $2, $3, $4, $5)
       on conflict (id_number_hash) do nothing returning id`,
      [id, identity.name, sealedNumber, hash, sealedPhone],
    );
    if (inserted !== null) return inserted.id;
    const found = await tx.row<{ id: string }>('select id from person where id_number_hash = $1', [hash]);
    if (found === null) throw new Error('person vanished between insert and select');
    return found.id;
  }
}
