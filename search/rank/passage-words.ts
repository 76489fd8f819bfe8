import type { Passage, Span } from '../../library/report.ts';
import { withLeanedOn } from './leaned-on.ts';
import { normaliseText } from '../../language/characters/normalise-text.ts';

/** A sentence in the form in which it is compared. */
export type SentenceWords = {
  readonly words: string;
  /** The headings above it, a line each. */
  readonly headings: string;
  /** What it leans on: the sentence or two before it; empty where it stands for itself. */
  readonly before: string;
};

type PassageWords = ReadonlyMap<number, SentenceWords>;

// Every question reads its passages anew, and folding widths takes as long as scoring. Kept as long
// as somebody holds the passage.
const kept = new WeakMap<Passage, PassageWords>();

/** The words of a sentence of a passage and those around it, normalised once for all questions. */
export function sentenceWords(passage: Passage, { start, end }: Span): SentenceWords {
  let all = kept.get(passage);
  if (!all) kept.set(passage, (all = readPassage(passage)));
  const known = all.get(start);
  return (
    known ?? { words: normaliseText(textOf(passage, { start, end })), headings: '', before: '' }
  );
}

// A character that no text has: it keeps what stands on both sides from being made one.
const between = '\u0000';

function readPassage(passage: Passage): PassageWords {
  const { headingPath, sentences } = passage;
  const texts = [headingPath.join('\n'), ...sentences.map((span) => textOf(passage, span))];
  const [headings = '', ...words] = normaliseText(texts.join(between)).split(between);
  return new Map(
    sentences.map(({ start }, index) => [
      start,
      { words: words[index] ?? '', headings, before: leanedOn(passage, index, words) },
    ]),
  );
}

function leanedOn(passage: Passage, index: number, words: readonly string[]): string {
  const sentence = passage.sentences[index];
  if (!sentence) return '';
  const { start } = withLeanedOn(passage, sentence);
  const from = passage.sentences.findIndex((other) => other.start === start);
  return words.slice(from, index).join('\n');
}

function textOf(passage: Passage, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}
