import { leadOf, type SourceQuantity, type SourceSentence } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { isNamed, isSaidWhole } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';
import { wordsLeftOut } from './words-left-out.ts';

/**
 * The words by which a number is another's; empty where one listed indicator is both's, or all words
 * that say whose it is stand at the number.
 */
export function foreignWords(stated: Stated, candidate: Candidate): readonly string[] {
  const { cited, sentence } = candidate;
  const { indicator } = stated.quantity;
  if (isOneOfAlike(cited, sentence)) return ['分别'];
  if (indicator !== undefined && cited.indicator !== undefined)
    return indicator === cited.indicator ? [] : [indicator];
  if (indicator !== undefined && !isSaidWhole(indicator.toLowerCase(), cited.window))
    return [indicator];
  return foreignInWords(subjectOf(stated), stated, candidate);
}

/** Of a list (A、B分别增长4%、6%) each number has a name of its own. */
function subjectOf({ quantity, inherited, scope }: Stated): readonly string[] {
  const said = quantity.segment.includes('分别') ? quantity.name : quantity.segment;
  const own = subjectWords(contentWords(said), scope);
  return own.length > 0 ? own : subjectWords(inherited, scope);
}

function foreignInWords(
  words: readonly string[],
  { text }: Stated,
  candidate: Candidate,
): readonly string[] {
  const { window } = candidate.cited;
  if (!words.some((word) => isNamed(word, window))) return words.length > 0 ? words : ['?'];
  const leftOut = wordsLeftOut(candidate, text);
  if (leftOut.length > 0) return leftOut;
  const around = wordsAround(candidate);
  return words.filter((word) => !isNamed(word, around));
}

/** What may name a number: its own words, clauses without a number beside it, and what leads to it. */
function wordsAround({ cited, sentence, source, clauses }: Candidate): string {
  const open = clauses
    .filter((index) => sentence.quantities.every(({ clause }) => clause !== index))
    .map((index) => sentence.clauses[index]?.folded ?? '');
  return [cited.window, ...open, leadOf(sentence), source.heads].join('\n');
}

/** Of numbers that are said 分别 of things under one name nobody knows which is whose. */
function isOneOfAlike(cited: SourceQuantity, { clauses, quantities }: SourceSentence): boolean {
  if (!(clauses[cited.clause]?.folded ?? '').includes('分别')) return false;
  return quantities.some(
    (other) =>
      other !== cited &&
      other.clause === cited.clause &&
      other.base === cited.base &&
      other.name === cited.name,
  );
}
