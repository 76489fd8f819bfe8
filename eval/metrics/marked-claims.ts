import { normaliseMarks } from '../marks.ts';

/** A mark with the words that it stands behind. */
export type MarkedClaim = { readonly mark: number; readonly claim: string };

/** Words with all marks that stand together behind them. */
export type MarkedRun = { readonly marks: readonly number[]; readonly claim: string };

/**
 * The words before each run of marks, back to the mark or the line before it. The numbers in brackets
 * of a quotation are the report's own notes.
 * @example markedRuns('下降4%[1]，增长3%[2][3]。').map(({ marks }) => marks) // => [[1], [2, 3]]
 */
export function markedRuns(text: string): readonly MarkedRun[] {
  const plain = normaliseMarks(withoutNotes(text));
  let claim = '';
  return [...plain.matchAll(/(?<words>[^[\]\n]+)?(?<marks>(?:\[\d+\])+)/gu)].map(({ groups }) => {
    claim = groups?.['words'] ?? claim;
    return { claim, marks: (groups?.['marks']?.match(/\d+/gu) ?? []).map(Number) };
  });
}

/** Each mark with what it is set to. */
export function markedClaims(text: string): readonly MarkedClaim[] {
  return markedRuns(text).flatMap(({ marks, claim }) => marks.map((mark) => ({ mark, claim })));
}

function withoutNotes(text: string): string {
  return text.replace(/「[^「」]*」/gu, (words) => words.replace(/[[［]\d+[\]］]/gu, ''));
}
