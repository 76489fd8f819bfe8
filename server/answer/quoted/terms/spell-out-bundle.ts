import { readBundle, spellsOut, type Bundle } from '../../../../language/sentences/bundle.ts';
import type { Passage, ReportSummary, Span } from '../../../../library/report.ts';
import { passagesOfReport } from '../../../../search/passages-of-report.ts';
import { tellingSentences } from '../../../../search/rank/score-sentence.ts';
import { clausesWith, type Quotable } from '../sentence/quote-briefly.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import type { DraftSentence } from '../../gate/draft.ts';

// Reading a report whole costs some milliseconds.
const mostReports = 6;
const longestQuote = 150;
const longestRun = 5;

/**
 * The words of the report that spell out what a name stands for (五个重庆), and not only use it:
 * a sentence, or a few that stand together. Undefined where no report does.
 */
export function spellOutBundle(
  name: string,
  reports: readonly ReportSummary[],
  parts: Pick<QuotedParts, 'library' | 'index'> & {
    /** Words one of which stands there as well, where the question says more than the name. */
    readonly beside?: readonly string[];
  },
): DraftSentence | undefined {
  const bundle = readBundle(name);
  if (bundle.name.length < 2) return undefined;
  const spelt = reports
    .slice(0, mostReports)
    .flatMap((report) =>
      passagesOfReport(report, parts).flatMap((passage) => runsIn(report, passage)),
    )
    .filter((run) => saysOneOf(parts.beside ?? [], run))
    .map((run) => ({ run, worth: worthOf(bundle, run) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  return spelt[0] && quoteRun(spelt[0].run, bundle);
}

function saysOneOf(words: readonly string[], { passage, sentence }: Quotable): boolean {
  const text = textOf(passage, sentence);
  return words.length === 0 || words.some((word) => text.includes(word));
}

/** Every sentence of a passage, and every few that follow one another. */
function runsIn(report: ReportSummary, passage: Passage): readonly Quotable[] {
  const sentences = tellingSentences(passage);
  return sentences.flatMap(({ start }, index) =>
    sentences
      .slice(index, index + longestRun)
      .map(({ end }) => ({ report, passage, sentence: { start, end } })),
  );
}

// Of two runs that spell it out, the shorter says less beside it.
const perCharacter = 0.002;

function worthOf(bundle: Bundle, { passage, sentence }: Quotable): number {
  const spelt = spellsOut(bundle, textOf(passage, sentence));
  return spelt === 0 ? 0 : Math.max(0.01, spelt - perCharacter * (sentence.end - sentence.start));
}

function textOf(passage: Passage, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function quoteRun({ report, passage, sentence }: Quotable, bundle: Bundle): DraftSentence {
  const words = textOf(passage, sentence);
  const quote = shortestThatSpells(bundle, words);
  return {
    text: `${whereAndWhen({ report, passage })}：「${quote}」。`,
    evidence: [{ passage, report, span: sentence }],
    unknownMarks: 0,
  };
}

/** The fewest clauses that still spell it out; the whole where that is short. */
function shortestThatSpells(bundle: Bundle, words: string): string {
  const clauses = [...words.matchAll(/[^，；。！？]+[，；。！？]*/gu)].map(([clause]) => clause);
  if (words.length <= longestQuote) return words.replace(/[，；。]+$/u, '').trim();
  const whole = spellsOut(bundle, words);
  let best = words;
  for (let from = 0; from < clauses.length; from++) {
    for (let to = from + 1; to <= clauses.length; to++) {
      const piece = clauses.slice(from, to).join('');
      if (piece.length < best.length && spellsOut(bundle, piece) >= whole) best = piece;
    }
  }
  return best.length > longestRunCharacters
    ? clausesWith(best, [bundle.name], longestRunCharacters)
    : best.replace(/[，；。]+$/u, '').trim();
}

const longestRunCharacters = 400;
