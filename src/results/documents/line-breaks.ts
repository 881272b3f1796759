/** Where the lines of a text end, for a given width: Chinese between any two characters, other words whole, names at `·`. Pure. */

/** What may not begin a line. */
const CLOSING = /[，。；：、！？）》”’…·,.;:!?)]/u;

/** Words of other scripts stay whole; of Chinese every character is a word. */
const WORDS = /[\u0021-\u007e]+|[\s\S]/gu;

/** Pieces that a cell keeps together where it can: a name up to `·`, a clause up to its mark. */
const PIECES = /(?<=[· ；，;,])/u;

export type Measure = (character: string) => number;

const widthOf = (text: string, measure: Measure): number =>
  [...text].reduce((sum, character) => sum + measure(character), 0);

/** Lines of a paragraph; line ends that were typed stay. */
export function paragraphLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((line) => broken(line.match(WORDS) ?? [], width, measure));
}

/** Lines of a table's cell. */
export function cellLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((line) => {
    const pieces = line
      .split(PIECES)
      .flatMap((piece) => (widthOf(piece, measure) > width ? (piece.match(WORDS) ?? []) : [piece]));
    return broken(pieces, width, measure);
  });
}

function broken(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  for (const word of words.flatMap((each) => (widthOf(each, measure) > width ? [...each] : [each]))) {
    const own = widthOf(word, measure);
    // a mark that may not begin a line hangs over its end
    if (used + own > width && line !== '' && !(word.length === 1 && CLOSING.test(word))) end();
    line += word;
    used += own;
  }
  end();
  return lines;
}
