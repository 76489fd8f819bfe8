import { withoutQuotationMarks as bare } from '../../../../language/sentences/bundle.ts';
import { escaped } from '../../../../language/word-pattern.ts';
import type { Task } from '../../../../question/task.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import { findMentions } from '../../../../search/find-mentions.ts';
import type { DraftPart, DraftSentence } from '../../gate/draft.ts';
import { explainedInBrackets } from './explained-in-brackets.ts';
import { glossaryEntry } from './glossary-entry.ts';
import { quoteBriefly, saidIn } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { reportsInScope } from '../reports-in-scope.ts';
import { sentencesOf } from './sentences-of.ts';
import { spellOutBundle } from './spell-out-bundle.ts';

type Define = Extract<Task, { readonly do: 'define' }>;

const longestQuote = 150;

/**
 * What a term means: as the report's notes explain it, else as a bracket behind it does, else as a
 * sentence spells out what a name stands for, else as one says 指, 即 or 是 of it. Undefined where none
 * does, and a sentence that uses the term has to do.
 */
export function defineTerm({ term }: Define, parts: QuotedParts): readonly DraftPart[] | undefined {
  const reports = reportsNearest(term, parts);
  const sentence =
    explainTerm(term, parts, reports) ??
    spellOutBundle(term, reports, parts) ??
    sentenceThatDefines(term, reports, parts);
  return sentence && explained(sentence);
}

/** What a report's notes, or a bracket behind it, say of a term; undefined where neither does. */
export function explainTerm(
  term: string,
  parts: QuotedParts,
  reports = reportsNearest(term, parts),
): DraftSentence | undefined {
  return glossaryEntry(term, parts) ?? explainedInBrackets(term, reports, parts);
}

/** A sentence that says all that was asked. */
export function explained(sentence: DraftSentence): readonly DraftPart[] {
  return [
    { type: 'sentence', sentence },
    { type: 'ended', status: 'answered' },
  ];
}

/** The reports asked that use the term, those that were found for the question first. */
export function reportsNearest(term: string, parts: QuotedParts): readonly ReportSummary[] {
  const scope = reportsInScope(parts);
  const found = [...new Set(parts.found.hits.map(({ report }) => report))];
  const inOrder = [...found.filter((one) => scope.includes(one)), ...scope];
  const using = findMentions([{ names: [bare(term)] }], scope, parts).map(({ report }) => report);
  const users = inOrder.filter((report) => using.some(({ id }) => id === report.id));
  return [...new Set([...users, ...inOrder])];
}

function sentenceThatDefines(
  term: string,
  reports: readonly ReportSummary[],
  parts: QuotedParts,
): DraftSentence | undefined {
  const defines = definitionOf(bare(term));
  const found = sentencesOf(reports, parts).find((one) => defines.test(bare(saidIn(one))));
  return found && quoteBriefly(found, { names: [bare(term)], longest: longestQuote });
}

/** X是指…, X即…, X就是…, X（即…）; 是 alone is said of everything. */
function definitionOf(term: string): RegExp {
  return new RegExp(
    `${escaped(term)}[，,（(：:]?(?:是指|指的是|指|即|就是|亦即|也就是)(?!导|标|数|挥|出)`,
    'u',
  );
}
