import { addsNothing, wordClass, type WordClass } from '../../../language/words/word-tables.ts';
import { isOwn } from '../binding/bound-number.ts';
import { clauseAt } from '../binding/candidate.ts';
import type { ClauseCheck } from '../clause-check.ts';
import { wordsOf, type StatedWord } from '../stated/stated-words.ts';
import { countNamed, shareNamedIn } from '../words/clauses-of-region.ts';
import { claims, contentWords } from '../words/content-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';

/** A clause of a statement beside the clauses of the report that tell it. */
export type ToldClause = Pick<ClauseCheck, 'clause'> & {
  /** Folded, as are the other texts. */
  readonly text: string;
  /** Its words that claim something by themselves, without names of the report's own place. */
  readonly words: readonly string[];
  /** The clauses that tell it, and as one text; the whole sentences that they are of. */
  readonly telling: readonly string[];
  readonly near: string;
  readonly region: string;
  /** Every word of those clauses. */
  readonly wordsNear: readonly StatedWord[];
  /** What those clauses say by words that neither the statement nor the question has. */
  readonly left: readonly string[];
  /** Where the first and the last word that both have stand in those clauses. */
  readonly from: number;
  readonly to: number;
};

/** Sets a clause beside what tells it; `heads` are the names that hold for all the passage. */
export function toldClause(
  check: ClauseCheck,
  { heads, question }: { readonly heads: string; readonly question: string },
): ToldClause {
  const { clause, support } = check;
  const telling = clausesTelling(check);
  const near = telling.join('\n');
  const text = foldWords(clause.text);
  const told = contentWords(near).filter((word) => !heads.includes(word));
  const shared = told.filter((word) => isNamed(word, text)).map((word) => near.indexOf(word));
  return {
    clause,
    text,
    words: clause.words.map(({ word }) => word).filter((word) => isOfContent(word, heads)),
    telling,
    near,
    region: support.map(({ sentence }) => sentence.folded).join('\n'),
    wordsNear: near.match(/\p{Script=Han}+/gu)?.flatMap((run) => wordsOf(run, 0)) ?? [],
    left: told.filter((word) => !isNamed(word, text) && !question.includes(word)),
    from: Math.min(...shared),
    to: Math.max(...shared),
  };
}

function isOfContent(word: string, heads: string): boolean {
  return claims(word) && wordClass(word) === undefined && !heads.includes(word);
}

/** The clauses of the report that a clause rests on: those of its numbers, or the one that says most of its words. */
function clausesTelling({ clause, support, bound }: ClauseCheck): readonly string[] {
  const own = bound.filter((one) => one.clause === clause && isOwn(one));
  if (own.length > 0) return [...new Set(own.map(({ candidate }) => clauseAt(candidate)))];
  const words = clause.words
    .map(({ word }) => word)
    .filter((word) => claims(word) && !addsNothing(word));
  const tried = support.flatMap(({ sentence, clauses }) =>
    clauses.map((index) => sentence.clauses[index]?.folded ?? ''),
  );
  const [best] = tried.toSorted((a, b) => countNamed(words, b) - countNamed(words, a));
  return best === undefined || shareNamedIn(words, best) === 0 ? [] : [best];
}

/** How many words of some closed classes a clause has that those beside it lack, and the other way round. */
export function classesApart(
  { clause, text, near, wordsNear }: ToldClause,
  of: readonly WordClass[],
): { readonly added: number; readonly left: number } {
  const isOf = (word: StatedWord) => word.class !== undefined && of.includes(word.class);
  return {
    added: clause.words.filter((one) => isOf(one) && !near.includes(one.word)).length,
    left: wordsNear.filter((one) => isOf(one) && !text.includes(one.word)).length,
  };
}
