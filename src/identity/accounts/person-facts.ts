/**
 * Persons: found by the keyed hash of their ID number, which is stored sealed. The same number is the same person, whatever
 * list it came from.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';

export interface PersonIdentity {
  name: string;
  /** 18 characters, checked by the caller. */
  idNumber: string;
  phone: string | null;
}

@Injectable()
export class PersonFacts {
  constructor(
    private readonly vault: KeyVault,
    private readonly database: Database,
  ) {}

  /** The keyed hash by which an ID number is found; safe to store, useless without the key. */
  idNumberHash(idNumber: string): Buffer {
    return this.vault.keyedHash('person.id-number', idNumber.toUpperCase());
  }

  /** The person with this ID number, made if there is none. Idempotent; safe against a second transaction doing the same. */
  async findOrCreate(tx: Transaction, identity: PersonIdentity): Promise<string> {
    const hash = this.idNumberHash(identity.idNumber);
    const id = randomUUID();
    const sealedNumber = this.vault.seal(Buffer.from(identity.idNumber), `person.id-number:${id}`);
    const sealedPhone =
      identity.phone === null ? null : this.vault.seal(Buffer.from(identity.phone), `person.phone:${id}`);
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

  /** Like `findOrCreate` for a whole list, in as many statements as for one; the ids come in the order of the identities. */
  async findOrCreateAll(tx: Transaction, identities: readonly PersonIdentity[]): Promise<string[]> {
    const hashes = identities.map((identity) => this.idNumberHash(identity.idNumber));
    const ids = identities.map(() => randomUUID());
    const sealed = (id: string, field: 'id-number' | 'phone', value: string) =>
      this.vault.seal(Buffer.from(value), `person.${field}:${id}`);
    // in the order of the hash, so that two lists at once wait for each other instead of deadlocking
    await tx.execute(
      `insert into person (id, name, id_number_sealed, id_number_hash, phone_sealed)
       select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) as t (id, name, number, hash, phone) order by hash
       on conflict (id_number_hash) do nothing`,
      [
        ids,
        identities.map((identity) => identity.name),
        identities.map((identity, index) => sealed(ids[index] ?? '', 'id-number', identity.idNumber)),
        hashes,
        identities.map((identity, index) =>
          identity.phone === null ? null : sealed(ids[index] ?? '', 'phone', identity.phone),
        ),
      ],
    );
    const rows = await tx.rows<{ id: string; hash: Buffer }>(
      'select id, id_number_hash as hash from person where id_number_hash = any($1::bytea[])',
      [hashes],
    );
    const found = new Map(rows.map((row) => [row.hash.toString('hex'), row.id]));
    return hashes.map((hash) => {
      const id = found.get(hash.toString('hex'));
      if (id === undefined) throw new Error('person vanished between insert and select');
      return id;
    });
  }

  /** The persons with these ID numbers, by ID number; those unknown are left out. */
  async known(idNumbers: readonly string[]): Promise<Map<string, { personId: string; name: string }>> {
    const byHash = new Map<string, string>();
    for (const [index, idNumber] of idNumbers.entries()) {
      // thousands of keyed hashes would hold up the event loop
      if (index % 200 === 199) await setImmediate();
      byHash.set(this.idNumberHash(idNumber).toString('hex'), idNumber);
    }
    const rows = await this.database.read<{ personId: string; name: string; hash: string }>(
      `select id as "personId", name, encode(id_number_hash, 'hex') as hash from person
        where id_number_hash in (select decode(hash, 'hex') from unnest($1::text[]) as t (hash))`,
      [[...byHash.keys()]],
    );
    return new Map(rows.map(({ personId, name, hash }) => [byHash.get(hash) ?? '', { personId, name }]));
  }
}
