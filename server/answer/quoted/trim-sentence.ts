import type { Span } from '../../../library/report.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';

// A sentence this short is quoted whole.
const shortSentence = 70;
const longestPiece = 110;
// A word more is worth a clause between, and a light one is not.
const clauseCost = 0.02;
// A clause with the number asked for is better than one that only says more of the words asked.
const numberWorth = 0.5;
// The 2 of “2.大联席” numbers the sentence and is no answer.
const listNumber = /^\s*[（(]?\d{1,2}[.．、）)](?!\d)/u;

/**
 * The run of clauses of a long sentence that answers: the shortest that says most of what is asked,
 * and holds the number where one is asked for.
 *
 * @param worth how much of the question a text covers, 0 to 1.
 */
export function trimSentence(
  sentence: string,
  options: { readonly worth: (text: string) => number; readonly wantsNumber: boolean },
): Span {
  if (sentence.length <= shortSentence) return { start: 0, end: sentence.length };
  const clauses = clausesOf(sentence);
  const value = (from: number, to: number) =>
    pieceValue(sentence.slice(clauses[from]?.start, clauses[to]?.end), options);
  const runs = runsOf(clauses);
  const best = bestIndex(runs.map(({ from, to }) => value(from, to) - clauseCost * (to - from)));
  const { from, to } = runs[best] ?? { from: 0, to: 0 };
  return { start: clauses[from]?.start ?? 0, end: clauses[to]?.end ?? sentence.length };
}

/** Every run of clauses that is short enough to be quoted, and each clause by itself. */
function runsOf(clauses: readonly Span[]): readonly Run[] {
  return clauses.flatMap((_, from) =>
    clauses
      .map((__, to) => ({ from, to }))
      .filter(({ to }) => to === from || (to > from && length(clauses, from, to) <= longestPiece)),
  );
}

type Run = { readonly from: number; readonly to: number };

function clausesOf(sentence: string): readonly Span[] {
  return [...sentence.matchAll(/(?:[^，,；;]|(?<=\d),(?=\d))+[，,；;]*/gu)].map(
    ({ 0: clause, index }) => ({
      start: index,
      end: index + clause.length,
    }),
  );
}

function pieceValue(
  piece: string,
  {
    worth,
    wantsNumber,
  }: { readonly worth: (text: string) => number; readonly wantsNumber: boolean },
): number {
  const hasNumber = /\d/u.test(piece.replace(listNumber, ''));
  return worth(normaliseText(piece)) + (wantsNumber && hasNumber ? numberWorth : 0);
}

function bestIndex(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function length(clauses: readonly Span[], from: number, to: number): number {
  return (clauses[to]?.end ?? 0) - (clauses[from]?.start ?? 0);
}
