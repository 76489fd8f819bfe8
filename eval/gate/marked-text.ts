import type { GateRow } from './gate-row.ts';

/** Words of a passage that a model would have been given. */
export type GivenWords = {
  readonly words: string;
  /** The file that they stand in, where the row names it. */
  readonly doc: string | undefined;
};

/** A sentence in pieces: words of its own, and marks to one of the words given, by index. */
export type MarkedText = {
  readonly pieces: readonly Piece[];
  /** Those that are marked first. */
  readonly given: readonly GivenWords[];
};

type Piece = string | { readonly markTo: number };

const template = /\{\{(?<sign>[mx]):(?<words>.+?)\}\}/gu;
/** The ends of sentences, where closing quotation marks may follow. */
const sentenceEnd = /(?<![。！？!?])(?=[。！？!?]+[”’」』）)]*(?:[^。！？!?”’」』）)]|$))/u;
const mark = /[[【［](?<numbers>[\d０-９,，、\s]+)[\]】］]/gu;

/**
 * Takes the marks of a row out of its text. `{{m:words}}` is a mark to the passage with these words,
 * and `{{x:words}}` a passage that is given and not marked. `[2]` is a mark to the second quote. A
 * text without any has marks to all of its quotes at the end of each sentence, unless its marks are
 * what is wrong with it.
 * @example markedText({ text: '增长4%。', quotes: ['增长4%左右'], … }).pieces
 *   // => ['增长4%', { markTo: 0 }, '。']
 */
export function markedText(row: Row): MarkedText {
  const { text, quotes, isRepairable } = row;
  const given = givenBy(row);
  if (text.search(template) >= 0) return { pieces: piecesOf(text, given), given };
  const toQuotes = quotes.map((words, at) => ({ markTo: indexOf(given, ofQuote(row, words, at)) }));
  if (text.search(mark) >= 0) return { pieces: withNumbers(text, toQuotes), given };
  return { pieces: isRepairable ? [text] : withQuotes(text, toQuotes), given };
}

type Row = Pick<GateRow, 'text' | 'quotes' | 'isRepairable'> & Partial<Pick<GateRow, 'docOfQuote'>>;

function givenBy(row: Row): readonly GivenWords[] {
  const templates = [...row.text.matchAll(template)].map(({ groups }) => groups ?? {});
  const wordsOf = (sign: string) =>
    templates
      .filter((one) => one['sign'] === sign)
      .map((one) => ({ words: one['words'] ?? '', doc: undefined }));
  const quoted = row.quotes.map((words, at) => ofQuote(row, words, at));
  const all = [...wordsOf('m'), ...quoted, ...wordsOf('x')];
  return all.filter((one, at) => indexOf(all, one) === at);
}

function ofQuote({ docOfQuote }: Row, words: string, at: number): GivenWords {
  return { words, doc: docOfQuote?.[at] };
}

function indexOf(given: readonly GivenWords[], { words, doc }: GivenWords): number {
  return given.findIndex((one) => one.words === words && one.doc === doc);
}

function piecesOf(text: string, given: readonly GivenWords[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(template)) {
    pieces.push(text.slice(from, match.index));
    const { sign, words = '' } = match.groups ?? {};
    if (sign === 'm') pieces.push({ markTo: given.findIndex((one) => one.words === words) });
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** A mark to a quote that is none stays as it is written. */
function withNumbers(text: string, toQuotes: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    const numbers = (match.groups?.['numbers'] ?? '').normalize('NFKC').match(/\d+/gu) ?? [];
    const marks = numbers.map((number) => toQuotes[Number(number) - 1]);
    const known = marks.filter((one) => one !== undefined);
    pieces.push(text.slice(from, match.index));
    pieces.push(...(known.length === marks.length ? known : [match[0]]));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function withQuotes(text: string, marks: readonly Piece[]): readonly Piece[] {
  const [first = '', ...behind] = text.split(sentenceEnd);
  if (behind.length === 0) return [first, ...marks];
  return [first, ...behind.flatMap((piece) => [...marks, piece])].filter((piece) => piece !== '');
}

/**
 * The sentence as the model would have written it.
 * @param numberOf which of the passages given holds the words of this index, from 1
 */
export function asModelWrites({ pieces }: MarkedText, numberOf: (index: number) => number): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `[${numberOf(piece.markTo)}]`))
    .join('');
}
