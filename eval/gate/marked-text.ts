import type { GateRow } from './gate-row.ts';

/** A sentence in pieces: words of its own, and marks to the passage that holds some words. */
export type MarkedText = {
  readonly pieces: readonly (string | { readonly markTo: string })[];
  /** Words whose passages a model would have been given, those that are marked first. */
  readonly given: readonly string[];
};

const template = /\{\{(?<sign>[mx]):(?<words>.+?)\}\}/gu;
/** The ends of sentences, where closing quotation marks may follow. */
const sentenceEnd = /(?<![。！？!?])(?=[。！？!?]+[”’」』）)]*(?:[^。！？!?”’」』）)]|$))/u;
const mark = /[[【［][\d０-９,，、\s]+[\]】］]/u;

/**
 * Takes the marks of a row out of its text. `{{m:words}}` is a mark to the passage with these words,
 * and `{{x:words}}` a passage that is given and not marked. A text without either has marks to all
 * of its quotes at the end of each sentence, unless its marks are what is wrong with it.
 * @example markedText({ text: '增长4%。', quotes: ['增长4%左右'], … }).pieces
 *   // => ['增长4%', { markTo: '增长4%左右' }, '。']
 */
export function markedText(row: Pick<GateRow, 'text' | 'quotes' | 'isRepairable'>): MarkedText {
  const { text, quotes, isRepairable } = row;
  const templates = [...text.matchAll(template)].map(({ groups }) => groups ?? {});
  const wordsOf = (sign: string) =>
    templates.filter((one) => one['sign'] === sign).map((one) => one['words'] ?? '');
  const given = [...new Set([...wordsOf('m'), ...quotes, ...wordsOf('x')])];
  const isPlain = templates.length === 0 && !isRepairable && !mark.test(text);
  return { pieces: isPlain ? withQuotes(text, quotes) : piecesOf(text), given };
}

function piecesOf(text: string): MarkedText['pieces'] {
  const pieces: (string | { readonly markTo: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(template)) {
    pieces.push(text.slice(from, match.index));
    const { sign, words = '' } = match.groups ?? {};
    if (sign === 'm') pieces.push({ markTo: words });
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function withQuotes(text: string, quotes: readonly string[]): MarkedText['pieces'] {
  const [first = '', ...behind] = text.split(sentenceEnd);
  const marks = quotes.map((markTo) => ({ markTo }));
  if (behind.length === 0) return [first, ...marks];
  return [first, ...behind.flatMap((piece) => [...marks, piece])].filter((piece) => piece !== '');
}

/**
 * The sentence as the model would have written it.
 * @param numberOf which of the passages given holds these words, from 1
 */
export function asModelWrites({ pieces }: MarkedText, numberOf: (words: string) => number): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `[${numberOf(piece.markTo)}]`))
    .join('');
}
