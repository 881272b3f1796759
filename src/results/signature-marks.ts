/**
 * Signatures as they are stored: name and strokes sealed for one ballot and line. Opened only to be printed and to say who
 * signed; the rows themselves hold references.
 */
import { Injectable } from '@nestjs/common';
import type { SheetLine, SignatureKind } from '../contract/vocabulary.js';
import { fingerprintOf } from '../ballots/index.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { KeyVault } from '../platform/keys/key-vault.js';
import type { PrintedSignature } from './documents/tally-sheet-facts.js';
import type { Strokes } from './domain/signing.js';
import { SheetSignature } from './entities/sheet-signature.entity.js';

/** What is sealed. */
export interface Mark {
  name: string;
  /** null: the name was typed. */
  strokes: Strokes | null;
}

export interface NewSignature {
  ballotId: string;
  line: SheetLine;
  digest: Buffer;
  kind: SignatureKind;
  signedBy: string;
  signedAt: Date;
  mark: Mark;
}

interface Row {
  line: SheetLine;
  kind: SignatureKind;
  digest: Buffer;
  mark: Buffer;
  signedAt: Date;
}

const bindingOf = (ballotId: string, line: SheetLine): string => `sheet_signature.mark:${ballotId}:${line}`;

@Injectable()
export class SignatureMarks {
  constructor(
    private readonly database: Database,
    private readonly vault: KeyVault,
  ) {}

  async write(tx: Transaction, { mark, ...signature }: NewSignature): Promise<void> {
    const binding = bindingOf(signature.ballotId, signature.line);
    const markSealed = this.vault.seal(Buffer.from(JSON.stringify(mark)), binding);
    await tx.insert(SheetSignature, { ...signature, markSealed });
  }

  /** The last signature of every line, with the digest that was signed. */
  async ofSheet(ballotId: string): Promise<PrintedSignature[]> {
    const rows = await this.database.read<Row>(
      `select distinct on (line) line, kind, digest, mark_sealed as mark, signed_at as "signedAt"
         from sheet_signature where ballot_id = $1 order by line, signed_at desc`,
      [ballotId],
    );
    return rows.map(({ line, kind, digest, mark, signedAt }) => {
      const opened = this.vault.open(mark, bindingOf(ballotId, line)).toString('utf8');
      const { name, strokes } = JSON.parse(opened) as Mark;
      const fingerprint = fingerprintOf(digest.toString('hex'));
      return { line, kind, name, strokes, signedAt: signedAt.toISOString(), digest: fingerprint };
    });
  }
}
