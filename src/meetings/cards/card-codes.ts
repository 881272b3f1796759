/** From what was scanned or typed to the card: by keyed hash, and for the short code with its tries counted. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { CodeAttempts } from '../code-attempts.store.js';
import { cardCodeOf, type CardCode } from '../domain/card-code.js';
import { SeatCardsStore, type StoredCard } from './seat-cards.store.js';

type Found = { wait: number } | { card: StoredCard | null };

@Injectable()
export class CardCodes {
  constructor(
    private readonly database: Database,
    private readonly vault: KeyVault,
    private readonly store: SeatCardsStore,
    private readonly attempts: CodeAttempts,
  ) {}

  /** What the database keeps of a code; one key for each kind. */
  hashOf({ kind, code }: CardCode): Buffer {
    return this.vault.keyedHash(`seat-card.${kind}`, code);
  }

  /** The card with this code. The long one cannot be guessed, so nobody's tries can keep others from using theirs. */
  async find(text: string, device: Buffer): Promise<StoredCard> {
    const code = cardCodeOf(text);
    if (code === null) throw new Refusal('card.wrong-code');
    const place = { kind: code.kind, hash: this.hashOf(code) };
    const found = await this.database.write(async (tx): Promise<Found> => {
      if (code.kind === 'qr') return { card: await this.store.find(tx, place) };
      const wait = await this.attempts.count(tx, 'seat-card', device);
      if (wait > 0) return { wait };
      const card = await this.store.find(tx, place);
      if (card !== null) await this.attempts.takeBack(tx, 'seat-card', device);
      return { card };
    });
    if ('wait' in found) throw new Refusal('request.too-many', { seconds: found.wait });
    if (found.card === null) throw new Refusal('card.wrong-code');
    return found.card;
  }
}
