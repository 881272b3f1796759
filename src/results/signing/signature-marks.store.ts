/**
 * Signatures as they are stored: name and strokes sealed for one document and line. Opened only to be printed and to say who
 * signed; the rows themselves hold references.
 */
import { Injectable } from '@nestjs/common';
import type { MinutesLine, SheetLine, SignatureKind, SignedLine } from '../../contract/vocabulary.js';
import { fingerprintOf } from '../../ballots/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import type { PrintedSignature } from '../documents/tally-sheet-facts.js';
import type { Strokes } from '../domain/signing.js';
import { MinutesSignature } from '../entities/minutes-signature.entity.js';
import { SheetSignature } from '../entities/sheet-signature.entity.js';

/** What is signed: the tally sheet of a ballot, or the minutes of a meeting. */
export type SignedDocument = { kind: 'sheet'; ballotId: string } | { kind: 'minutes'; meetingId: string };

/** What is sealed. */
export interface Mark {
  name: string;
  /** null: the name was typed. */
  strokes: Strokes | null;
}

export interface NewSignature {
  line: SignedLine;
  digest: Buffer;
  kind: SignatureKind;
  signedBy: string;
  signedAt: Date;
  mark: Mark;
}

interface Row {
  line: SignedLine;
  kind: SignatureKind;
  digest: Buffer;
  mark: Buffer;
  signedAt: Date;
}

interface Place {
  table: 'sheet_signature' | 'minutes_signature';
  key: 'ballot_id' | 'meeting_id';
  id: string;
}

const placeOf = (document: SignedDocument): Place =>
  document.kind === 'sheet'
    ? { table: 'sheet_signature', key: 'ballot_id', id: document.ballotId }
    : { table: 'minutes_signature', key: 'meeting_id', id: document.meetingId };

const bindingOf = ({ table, id }: Place, line: SignedLine): string => `${table}.mark:${id}:${line}`;

@Injectable()
export class SignatureMarks {
  constructor(
    private readonly database: Database,
    private readonly vault: KeyVault,
  ) {}

  async write(tx: Transaction, document: SignedDocument, { mark, line, ...rest }: NewSignature): Promise<void> {
    const sealed = this.vault.seal(Buffer.from(JSON.stringify(mark)), bindingOf(placeOf(document), line));
    const row = { ...rest, markSealed: sealed };
    if (document.kind === 'sheet')
      await tx.insert(SheetSignature, { ...row, ballotId: document.ballotId, line: line as SheetLine });
    else await tx.insert(MinutesSignature, { ...row, meetingId: document.meetingId, line: line as MinutesLine });
  }

  /** Who signed which line of one state of a document, read under the locks of whoever is about to sign. */
  async standing(
    tx: Transaction,
    document: SignedDocument,
    digest: Buffer,
  ): Promise<{ line: SignedLine; signedBy: string }[]> {
    const { table, key, id } = placeOf(document);
    return tx.rows(`select line, signed_by as "signedBy" from ${table} where ${key} = $1 and digest = $2`, [
      id,
      digest,
    ]);
  }

  /** Who signed which line of one state of a tally sheet; nothing is opened for it. */
  signedBy(ballotId: string, digest: Buffer): Promise<{ line: SheetLine; signedBy: string }[]> {
    return this.database.read(
      'select line, signed_by as "signedBy" from sheet_signature where ballot_id = $1 and digest = $2',
      [ballotId, digest],
    );
  }

  /** The line of one state of a document that an account has signed. */
  async lineOf(document: SignedDocument, digest: Buffer, accountId: string): Promise<SignedLine | null> {
    const { table, key, id } = placeOf(document);
    const row = await this.database.readOne<{ line: SignedLine }>(
      `select line from ${table} where ${key} = $1 and digest = $2 and signed_by = $3`,
      [id, digest, accountId],
    );
    return row?.line ?? null;
  }

  /** The last signature of every line, with the digest that was signed; with a digest, those over it alone. */
  async of(document: SignedDocument, digest: Buffer | null = null): Promise<PrintedSignature[]> {
    const place = placeOf(document);
    const rows = await this.database.read<Row>(
      `select distinct on (line) line, kind, digest, mark_sealed as mark, signed_at as "signedAt"
         from ${place.table} where ${place.key} = $1 and ($2::bytea is null or digest = $2) order by line, signed_at desc`,
      [place.id, digest],
    );
    return rows.map(({ line, kind, digest: signed, mark, signedAt }) => {
      const opened = this.vault.open(mark, bindingOf(place, line)).toString('utf8');
      const { name, strokes } = JSON.parse(opened) as Mark;
      const fingerprint = fingerprintOf(signed.toString('hex'));
      return { line, kind, name, strokes, signedAt: signedAt.toISOString(), digest: fingerprint };
    });
  }
}
