import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';

export interface ExpertRecord {
  personId: string;
  unit: string;
  title: string;
  specialty: string;
}

@Injectable()
export class ExpertsStore {
  /** Experts of these persons, made or brought up to the latest list; the ids in the order of the records. */
  async upsertAll(tx: Transaction, records: readonly ExpertRecord[]): Promise<string[]> {
    const rows = await tx.rows<{ id: string; personId: string }>(
      `insert into expert (id, person_id, unit, title, specialty)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as t (id, person_id, unit, title, specialty) order by person_id
       on conflict (person_id) do update set unit = excluded.unit, title = excluded.title, specialty = excluded.specialty
       returning id, person_id as "personId"`,
      [
        records.map(() => randomUUID()),
        records.map((record) => record.personId),
        records.map((record) => record.unit),
        records.map((record) => record.title),
        records.map((record) => record.specialty),
      ],
    );
    const ids = new Map(rows.map((row) => [row.personId, row.id]));
    return records.map((record) => {
      const id = ids.get(record.personId);
      if (id === undefined) throw new Error('an expert was not written');
      return id;
    });
  }
}
