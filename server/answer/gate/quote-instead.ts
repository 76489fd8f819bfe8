import type { ClauseCheck } from '../../../figures/claims/clause-check.ts';
import { contentWords } from '../../../figures/claims/words/content-words.ts';
import { isSaid } from '../../../figures/claims/words/said-in.ts';
import type { Source } from '../../../figures/claims/source.ts';
import type { Support } from '../../../figures/claims/binding/candidate.ts';
import type { DraftSentence } from './draft.ts';
import { whereAndWhen } from '../quoted/sentence/quote-sentence.ts';
import { spanOf } from './evidence-of.ts';

// A sentence of the report that says less than this of a statement is about something else; of a
// passage that the model points at it is likelier to be the one that is meant.
const leastShare = 0.4;
const leastShareWhereMarked = 0.25;

/**
 * The report's own words in place of a statement that could not be proved: the sentence on which
 * most of it rests. Undefined where none says enough of its words.
 */
export function quoteInstead(
  clauses: readonly ClauseCheck[],
  { sources, question, marked = [] }: Around,
): DraftSentence | undefined {
  const words = clauses.flatMap(({ clause }) => contentWords(clause.text));
  const supports = [...clauses.flatMap(({ support }) => support), ...everySentence(sources)];
  const scored = supports.map((support) => ({ support, share: shareSaid(words, support) }));
  const best = scored.toSorted((a, b) => b.share - a.share)[0];
  if (!best || isInstruction(clauses)) return undefined;
  const isMarked = marked.includes(best.support.source);
  if (best.share < (isMarked ? leastShareWhereMarked : leastShare)) return undefined;
  if (shareSaid(contentWords(question), best.support) === 0 && question !== '') return undefined;
  return quoteOfSupport(best.support);
}

type Around = {
  readonly sources: readonly Source[];
  readonly question: string;
  /** Those that the model points at. */
  readonly marked?: readonly Source[];
};

function everySentence(sources: readonly Source[]): readonly Support[] {
  return sources.flatMap((source) =>
    source.sentences.map((sentence) => ({ source, sentence, clauses: [] })),
  );
}

function isInstruction(clauses: readonly ClauseCheck[]): boolean {
  return clauses.some(({ faults }) => faults.some(({ fault }) => fault === 'instruction'));
}

function shareSaid(words: readonly string[], { source, sentence }: Support): number {
  if (words.length === 0) return 0;
  const region = `${sentence.folded}\n${source.heads}`;
  return words.filter((word) => isSaid(word, region)).length / words.length;
}

function quoteOfSupport(support: Support): DraftSentence {
  const { passage, report } = support.source;
  const span = spanOf([support], passage.start);
  const words = passage.text.slice(span.start - passage.start, span.end - passage.start).trim();
  return {
    text: `${whereAndWhen(support.source)}：「${words.replace(/[，,；;。]$/u, '')}」。`,
    evidence: [{ passage, report, span }],
    unknownMarks: 0,
  };
}
