import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { splitSentences } from '../../../language/sentences/split-sentences.ts';
import type { Report, Span } from '../../../library/report.ts';

/**
 * What a report says of the one asked for: 第二步，…, to the end of that part; of several the one in
 * the sentence that says most of the other words. Undefined where none is told so.
 */
export function ordinalItem(
  { text }: Pick<Report, 'text'>,
  asked: string,
  words: readonly string[],
): readonly Span[] | undefined {
  const told = splitSentences(text, { start: 0, end: text.length }).flatMap((sentence) => {
    const item = itemIn(text, sentence, asked);
    return item ? [{ item, worth: worthOf(text, sentence, words) }] : [];
  });
  const [best] = told.toSorted((a, b) => b.worth - a.worth);
  return best && [best.item];
}

function worthOf(text: string, { start, end }: Span, words: readonly string[]): number {
  const said = normaliseText(text.slice(start, end));
  return words.filter((word) => said.includes(word)).length;
}

const shortestItem = 8;

function itemIn(text: string, { start, end }: Span, asked: string): Span | undefined {
  const words = text.slice(start, end);
  const told = new RegExp(`${asked}(?:[，,：:]|是|要)[^；;。！？]*`, 'u').exec(words);
  if (!told || told[0].length < shortestItem) return undefined;
  return { start: start + told.index, end: start + told.index + told[0].length };
}
