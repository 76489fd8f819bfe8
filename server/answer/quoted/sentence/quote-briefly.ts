import type { Passage, ReportSummary, Span } from '../../../../library/report.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { wordsOf } from '../../../../search/rank/score-sentence.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import { whereAndWhen } from './quote-sentence.ts';

/** A sentence of a report, and where it stands. */
export type Quotable = {
  readonly report: ReportSummary;
  readonly passage: Passage;
  readonly sentence: Span;
};

/** The words of a sentence of a report. */
export function saidIn({ passage, sentence }: Quotable): string {
  return wordsOf(passage, sentence);
}

/**
 * A sentence quoted by the clauses that say the words asked for, as far as there is room, with
 * place and year before it.
 */
export function quoteBriefly(
  { report, passage, sentence }: Quotable,
  {
    names,
    longest,
    lead,
  }: {
    readonly names: readonly string[];
    readonly longest: number;
    /** What stands before the quotation; place and year where this is absent. */
    readonly lead?: string;
  },
): DraftSentence {
  const quote = clausesWith(wordsOf(passage, sentence), names, longest);
  return {
    text: `${lead ?? `${whereAndWhen({ report, passage })}：`}「${quote}」。`,
    evidence: [{ passage, report, span: sentence }],
    unknownMarks: 0,
  };
}

/**
 * The run of clauses around the first that says one of the names, no longer than `longest` where
 * one clause is not; without the mark at its end.
 *
 * `clausesWith('抓好春耕，做强冰雪经济，办好冬运会。', ['冰雪'], 14) // => '做强冰雪经济，办好冬运会'`
 */
export function clausesWith(sentence: string, names: readonly string[], longest: number): string {
  const clauses = [
    ...sentence.matchAll(/(?:[^，；。！？,;]|(?<=\d),(?=\d))+[，；。！？,;]*/gu),
  ].map(([clause]) => clause);
  const says = (clause: string) =>
    names.some((name) => normaliseText(clause).includes(normaliseText(name)));
  let from = Math.max(0, clauses.findIndex(says));
  let to = from + 1;
  const length = (start: number, end: number) => clauses.slice(start, end).join('').length;
  while (to < clauses.length && length(from, to + 1) <= longest) to += 1;
  while (from > 0 && length(from - 1, to) <= longest) from -= 1;
  to = untilClosed(clauses, from, to);
  return clauses
    .slice(from, to)
    .join('')
    .replace(/[，,；;。！？]+$/u, '')
    .trim();
}

const opening = /[（(「『【]/gu;
const closing = /[）)」』】]/gu;

/** What a bracket that the run opens explains is quoted to its end, however long: 小升规（…，…）. */
function untilClosed(clauses: readonly string[], from: number, to: number): number {
  let end = to;
  while (end < clauses.length && isOpen(clauses.slice(from, end).join(''))) end += 1;
  return isOpen(clauses.slice(from, end).join('')) ? to : end;
}

function isOpen(words: string): boolean {
  return (words.match(opening) ?? []).length > (words.match(closing) ?? []).length;
}
