/** The typed parts of the minutes as they are stored: sealed, each revision for its meeting, section and number. */
import { Injectable } from '@nestjs/common';
import { KeyVault } from '../../platform/keys/key-vault.js';
import type { MinutesTexts } from '../domain/minutes-content.js';
import type { MinutesTextView } from '../views/minutes.view.js';
import type { SealedText } from './minutes.reader.js';

const bindingOf = (meetingId: string, section: string, revision: number): string =>
  `minutes_text.text:${meetingId}:${section}:${revision}`;

@Injectable()
export class MinutesTextVault {
  constructor(private readonly vault: KeyVault) {}

  seal(meetingId: string, section: string, revision: number, text: string): Buffer {
    return this.vault.seal(Buffer.from(text), bindingOf(meetingId, section, revision));
  }

  open(meetingId: string, section: string, revision: number, sealed: Buffer): string {
    return this.vault.open(sealed, bindingOf(meetingId, section, revision)).toString('utf8');
  }

  views(meetingId: string, rows: readonly SealedText[]): MinutesTextView[] {
    return rows.map(({ section, revision, textSealed, writer, writtenAt }) => ({
      section,
      revision,
      text: this.open(meetingId, section, revision, textSealed),
      writtenBy: writer,
      writtenAt: writtenAt.toISOString(),
    }));
  }
}

export const textsOf = (views: readonly MinutesTextView[]): MinutesTexts =>
  Object.fromEntries(views.map(({ section, text }) => [section, text]));
