import { checkStatement } from '../../../figures/claims/check-statement.ts';
import type { ClauseCheck } from '../../../figures/claims/clause-check.ts';
import { doubtFeatures, type DoubtFeatures } from '../../../figures/claims/doubt/doubt-features.ts';
import { isPlausible } from '../../../figures/claims/doubt/plausibility.ts';
import { isCopied } from '../../../figures/claims/risk/copied.ts';
import { isLikely } from '../../../figures/claims/risk/likelihood.ts';
import { riskFeatures, type RiskFeatures } from '../../../figures/claims/risk/risk-features.ts';
import { contentWords } from '../../../figures/claims/words/content-words.ts';
import { readSource, type Source } from '../../../figures/claims/source.ts';
import type { StatementContext } from '../../../figures/claims/stated/statement.ts';
import { namesThing } from '../../../language/words/segment-words.ts';
import type { FigureRow } from '../../../library/figures/figure-row.ts';
import { shortPlaceName } from '../../../language/places/place.ts';
import type { Hit } from '../../../search/hit.ts';
import type { DraftSentence } from './draft.ts';
import { echoesPrompt } from '../written/echoes-prompt.ts';
import { marksIn, withoutMarks } from './marks.ts';
import { holdsMarkup, plainSentence } from './plain-sentence.ts';
import { evidenceOf } from './evidence-of.ts';
import { keepSoundClauses } from './keep-sound-clauses.ts';
import { falseQuotations } from './quotations-in.ts';
import { quoteInstead } from './quote-instead.ts';
import { withInsertions } from './with-insertions.ts';

/** Why a sentence of a model was not shown as it was written; for the record, never for readers. */
export type Reason = { readonly fault: string; readonly words: string };

/** What the gate makes of a sentence that a model wrote. */
export type Judgement =
  /** Shown in the model's words: as they came, or with what they lacked. */
  | {
      readonly outcome: 'released' | 'repaired';
      readonly sentence: DraftSentence;
      readonly lostClauses: number;
      readonly reasons: readonly Reason[];
    }
  /** The report's own words stand in for what could not be proved. */
  | {
      readonly outcome: 'quoted';
      readonly sentence: DraftSentence;
      readonly reasons: readonly Reason[];
    }
  | { readonly outcome: 'withheld'; readonly reasons: readonly Reason[] };

/** The passages that a model was given, read for what they say. Mark [n] means `sources[n - 1]`. */
export type GivenSources = {
  readonly sources: readonly Source[];
  /** The question as it is understood. */
  readonly question: string;
  /** Whether the table of figures answers with the same numbers, so that there is nothing to weigh. */
  readonly isBackedByTable?: boolean;
};

/** Reads the passages once for all sentences of an answer. */
export function readGiven(
  hits: readonly Hit[],
  question: string,
  rowsIn: (hit: Hit) => readonly FigureRow[],
): GivenSources {
  return {
    question,
    sources: hits.map((hit) =>
      readSource({ passage: hit.passage, report: hit.report, rows: rowsIn(hit) }),
    ),
  };
}

/**
 * Judges a sentence as a model wrote it: released when its words follow from the passages that it
 * marks; repaired when they follow from others that were given (whose marks it gets), or without one
 * of its clauses; else the report's words stand in its place, or it is withheld.
 */
export function judgeStatement(written: string, given: GivenSources): Judgement {
  const text = plainSentence(withoutMarks(written));
  const unfit = [...unfitReasons(text), ...quotationReasons(text, given)];
  if (unfit.length > 0) return { outcome: 'withheld', reasons: unfit };
  const marks = marksIn(written);
  const marked = marks.flatMap((mark) => given.sources[mark - 1] ?? []);
  const asMarked = checked(text, marked, given);
  if (marked.length > 0 && isSound(asMarked, marked, given))
    return shown(text, asMarked, { unknownMarks: marks.length - marked.length });
  const byAll = checked(text, given.sources, given);
  if (isSound(byAll, given.sources, given))
    return { ...shown(text, byAll, { unknownMarks: 0 }), outcome: 'repaired' };
  return (
    repaired(byAll, { ...given, marked }) ?? { outcome: 'withheld', reasons: reasonsOf(byAll) }
  );
}

/**
 * What is weighed of a sentence that says something in other words than its passages; undefined where
 * there is nothing to weigh, because it is proved or refuted.
 */
export function doubtsOf(written: string, given: GivenSources): DoubtFeatures | undefined {
  const clauses = checked(plainSentence(withoutMarks(written)), given.sources, given);
  const isRefuted = clauses.some(({ faults }) => faults.length > 0);
  if (isRefuted || clauses.every(({ doubts }) => doubts.length === 0)) return undefined;
  if (clauses.every(({ support }) => support.length === 0)) return undefined;
  return doubtFeatures(clauses, { ...given });
}

/** How a sentence that no rule holds back stands to the passages that it marks; undefined for others. */
export function risksOf(written: string, given: GivenSources): RiskFeatures | undefined {
  const marked = marksIn(written).flatMap((mark) => given.sources[mark - 1] ?? []);
  const clauses = checked(plainSentence(withoutMarks(written)), marked, given);
  if (marked.length === 0 || !isProved(clauses, marked, given)) return undefined;
  if (isCopied(clauses, marked)) return undefined;
  return riskFeatures(clauses, { sources: marked, question: given.question });
}

/** Whether a sentence would be shown in the model's own words. */
export function showsOwnWords(written: string, given: GivenSources): boolean {
  const { outcome } = judgeStatement(written, given);
  return outcome === 'released' || outcome === 'repaired';
}

function unfitReasons(text: string): readonly Reason[] {
  return [
    ...(text === '' ? [{ fault: 'nothing_claimed', words: '' }] : []),
    ...(holdsMarkup(text) ? [{ fault: 'markup', words: '' }] : []),
    ...(echoesPrompt(text) ? [{ fault: 'prompt_words', words: '' }] : []),
  ];
}

function quotationReasons(text: string, { sources }: GivenSources): readonly Reason[] {
  return falseQuotations(text, sources).map((words) => ({ fault: 'false_quotation', words }));
}

function checked(
  text: string,
  sources: readonly Source[],
  given: GivenSources,
): readonly ClauseCheck[] {
  return checkStatement(text, sources, contextOf(sources, given));
}

/** 去年 is said of the report that is most likely meant: the first of the sources. */
function contextOf(sources: readonly Source[], { question }: GivenSources): StatementContext {
  const [first] = sources;
  const { reviewYear = null, planYear = null, date = null } = first?.report ?? {};
  const places = sources.flatMap(({ report: { region } }) => [region, shortPlaceName(region)]);
  return {
    question,
    time: { reviewYear, planYear, date },
    places: [...new Set(places)].filter(Boolean).toSorted((a, b) => b.length - a.length),
  };
}

function isSound(
  clauses: readonly ClauseCheck[],
  sources: readonly Source[],
  given: GivenSources,
): boolean {
  const { question, isBackedByTable = false } = given;
  if (!isProved(clauses, sources, given)) return false;
  if (isBackedByTable || isCopied(clauses, sources)) return true;
  return isLikely(riskFeatures(clauses, { sources, question }));
}

/** Whether no rule has anything against it. */
function isProved(
  clauses: readonly ClauseCheck[],
  sources: readonly Source[],
  { question }: GivenSources,
): boolean {
  return (
    isUndoubted(clauses, sources, question) &&
    clauses.every(({ faults }) => faults.length === 0) &&
    clauses.some(({ support }) => support.length > 0) &&
    saysSomething(clauses)
  );
}

/** What is said in other words than those of the source is weighed as a whole. */
function isUndoubted(
  clauses: readonly ClauseCheck[],
  sources: readonly Source[],
  question: string,
): boolean {
  if (clauses.every(({ doubts }) => doubts.length === 0)) return true;
  return isPlausible(doubtFeatures(clauses, { sources, question }));
}

// A name alone (友发集团) stands in many passages and says nothing of what was asked.
const fewestWords = 2;
const longestName = 10;

function saysSomething(clauses: readonly ClauseCheck[]): boolean {
  if (clauses.some(({ clause }) => clause.quantities.length > 0)) return true;
  const text = clauses.map(({ clause }) => clause.text).join('');
  const words = contentWords(text);
  const isName = text.length <= longestName && words.every(namesThing) && !text.includes('、');
  return words.length >= fewestWords && !isName;
}

function shown(
  text: string,
  clauses: readonly ClauseCheck[],
  { unknownMarks }: { readonly unknownMarks: number },
): Extract<Judgement, { readonly lostClauses: number }> {
  const insertions = clauses.flatMap((clause) => clause.insertions);
  return {
    outcome: insertions.length > 0 ? 'repaired' : 'released',
    sentence: {
      text: withInsertions(text, insertions),
      evidence: evidenceOf(clauses),
      unknownMarks,
    },
    lostClauses: 0,
    reasons: insertions.map(({ words }) => ({ fault: 'lacked', words })),
  };
}

function repaired(
  clauses: readonly ClauseCheck[],
  given: GivenSources & { readonly marked: readonly Source[] },
): Judgement | undefined {
  const reasons = reasonsOf(clauses);
  const kept = keepSoundClauses(clauses);
  if (kept) {
    // Once more as a whole: what is left must not lean on what was lost.
    const again = checked(kept.text, given.sources, given);
    if (isSound(again, given.sources, given)) {
      const sentence = shown(kept.text, again, { unknownMarks: 0 });
      return { ...sentence, outcome: 'repaired', lostClauses: kept.lost, reasons };
    }
  }
  const quoted = quoteInstead(clauses, given);
  return quoted && { outcome: 'quoted', sentence: quoted, reasons };
}

function reasonsOf(clauses: readonly ClauseCheck[]): readonly Reason[] {
  const reasons = clauses.flatMap(({ faults, doubts }) => [...faults, ...doubts]);
  return reasons.length > 0 ? reasons : [{ fault: 'unlikely', words: '' }];
}
