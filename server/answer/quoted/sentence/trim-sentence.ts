import type { Span } from '../../../../library/report.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';

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
 * @param options.worth how much of the question a text covers, 0 to 1.
 * @param options.goesOn whether what is asked for may stand behind the words that it is asked by, in
 * the clauses that go on from them: 剩下的用什么还 in 剩下的二十万元，用盈余还清.
 */
export function trimSentence(sentence: string, options: TrimOptions): Span {
  if (sentence.length <= shortSentence) return { start: 0, end: sentence.length };
  const clauses = clausesOf(sentence);
  const value = (from: number, to: number) =>
    pieceValue(sentence.slice(clauses[from]?.start, clauses[to]?.end), options);
  const runs = runsOf(clauses);
  const best = bestIndex(runs.map(({ from, to }) => value(from, to) - clauseCost * (to - from)));
  const { from, to: last } = runs[best] ?? { from: 0, to: 0 };
  const to = options.goesOn ? lastOfPart(sentence, clauses, { from, to: last }) : last;
  return { start: clauses[from]?.start ?? 0, end: clauses[to]?.end ?? sentence.length };
}

/** What may be said of the pieces of a sentence. */
type TrimOptions = {
  readonly worth: (text: string) => number;
  readonly wantsNumber: boolean;
  readonly goesOn?: boolean;
};

/** The last clause that still belongs to a run, before the next part of the sentence. */
function lastOfPart(sentence: string, clauses: readonly Span[], { from, to }: Run): number {
  const endsPart = /[；;。]$/u.test(sentence.slice(clauses[to]?.start, clauses[to]?.end));
  const isLast = to + 1 >= clauses.length || length(clauses, from, to + 1) > longestPiece;
  return endsPart || isLast ? to : lastOfPart(sentence, clauses, { from, to: to + 1 });
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

function pieceValue(piece: string, { worth, wantsNumber }: TrimOptions): number {
  const hasNumber = /\d/u.test(piece.replace(listNumber, ''));
  return worth(normaliseText(piece)) + (wantsNumber && hasNumber ? numberWorth : 0);
}

function bestIndex(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function length(clauses: readonly Span[], from: number, to: number): number {
  return (clauses[to]?.end ?? 0) - (clauses[from]?.start ?? 0);
}
