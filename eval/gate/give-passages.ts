import type { GivenSentence, SentenceJudge } from '../product/sentence-judge.ts';
import { findWords, type FoundWords } from './find-words.ts';
import type { GateRow } from './gate-row.ts';
import { asModelWrites, markedText } from './marked-text.ts';

/** A row as the gate gets it, or the words of it that stand in no passage of the library. */
export type PreparedRow =
  | { readonly row: GateRow; readonly sentence: GivenSentence }
  | { readonly row: GateRow; readonly notFound: readonly string[] };

// As many as fit into a prompt, by and large.
const passagesForQuestion = 6;

/**
 * Finds the passages that a row's words stand in. A row that gives none is given what search finds
 * for its question, as in an answer.
 */
export async function givePassages(row: GateRow, judge: SentenceJudge): Promise<PreparedRow> {
  const marked = markedText(row);
  const { docs, text, question = '' } = row;
  const placed = marked.given.map(({ words, doc }) => {
    const hint = { docs: doc === undefined ? docs : [doc], question, text };
    return { words, id: passageOf(words, hint, judge) };
  });
  const notFound = placed.filter(({ id }) => id === undefined).map(({ words }) => words);
  if (notFound.length > 0) return { row, notFound };
  const own = [...new Set(placed.flatMap(({ id }) => id ?? []))];
  const passageIds =
    own.length > 0 || question === ''
      ? own
      : await judge.passagesFor(question, passagesForQuestion);
  const written = asModelWrites(marked, (index) => own.indexOf(placed[index]?.id ?? '') + 1);
  return { row, sentence: { text: written, passageIds, question } };
}

/** Words over a border of two passages belong to the one that holds more of them. */
function passageOf(
  words: string,
  hint: Parameters<typeof findWords>[1],
  { reports, passageAt }: SentenceJudge,
): string | undefined {
  const found = findWords(words, hint, reports);
  if (!found) return undefined;
  const passages = [found.start, found.end - 1].flatMap(
    (offset) => passageAt(found.reportId, offset) ?? [],
  );
  const [best] = passages.toSorted((a, b) => overlap(b, found) - overlap(a, found));
  return best?.id;
}

function overlap(passage: { readonly start: number; readonly end: number }, found: FoundWords) {
  return Math.min(passage.end, found.end) - Math.max(passage.start, found.start);
}
