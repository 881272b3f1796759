/** The pieces that every form of minutes is drawn from. */
import type { MinutesContent } from './minutes-content.js';
import type { MinutesWords } from './minutes-words.js';

export interface TableColumn {
  header: string;
  /** Of the width of the page; all columns of a table make 100. */
  share: number;
  align: 'left' | 'center';
}

export type Block =
  | { kind: 'heading' | 'subheading' | 'paragraph' | 'note' | 'official'; text: string }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  | { kind: 'table'; columns: readonly TableColumn[]; rows: string[][] }
  | { kind: 'typed'; section: string; label: string; text: string; withheld: boolean };

/** What a block is made with. */
export interface Composing {
  content: MinutesContent;
  words: MinutesWords;
  /** An instant: the time alone on the day of the meeting, else with its date. */
  time: (instant: string) => string;
}

export const column = (header: string, share: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  header,
  share,
  align,
});
