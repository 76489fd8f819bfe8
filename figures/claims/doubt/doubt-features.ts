import { isNoun } from '../../../language/words/segment-words.ts';
import { wordClass, type WordClass } from '../../../language/words/word-tables.ts';
import type { ClauseCheck } from '../clause-check.ts';
import type { Source } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { foldWords, isSaid } from '../words/said-in.ts';
import { rarityOf } from './word-rarity.ts';

/** What is weighed where a statement says something in words that its support does not say. */
export type DoubtFeatures = Readonly<Record<FeatureName, number>>;

export const featureNames = [
  ...(['unsaid words', 'share unsaid', 'emptiest clause', 'doubtful clauses'] as const),
  ...(['rarest unsaid', 'rarity unsaid', 'characters unsaid', 'nouns unsaid'] as const),
  ...(['from the question', 'said elsewhere', 'judging words', 'amounting words'] as const),
  ...(['single characters', 'doubtful numbers', 'least named', 'words in all'] as const),
  ...(['pairs in common', 'numbers in all', 'longest run', 'unheard of'] as const),
] as const;

type FeatureName = (typeof featureNames)[number];

/** Measures the doubts of a statement; every feature is 0 or more. */
export function doubtFeatures(
  checks: readonly ClauseCheck[],
  { sources, question }: { readonly sources: readonly Source[]; readonly question: string },
): DoubtFeatures {
  const unsaid = [...new Set(checks.flatMap(unsaidIn))];
  const all = [...new Set(checks.flatMap(({ clause }) => contentWords(clause.text)))];
  const region = regionOf(checks, sources);
  const passages = sources.map(({ passage }) => foldWords(passage.text)).join('\n');
  const novelty = unsaid.map((word) => rarityOf(word) * (1 - charactersIn(word, region)));
  const isOf = (classes: readonly WordClass[]) => (word: string) =>
    classes.some((one) => one === wordClass(word));
  const numbers = checks.flatMap(({ doubts }) => doubts.filter(({ isOfNumber }) => isOfNumber));
  const text = foldWords(checks.map(({ clause }) => clause.text).join(''));
  const count = (test: (word: string) => boolean) => unsaid.filter(test).length;
  return {
    'unsaid words': Math.log1p(unsaid.length),
    'share unsaid': shareOf(unsaid, all),
    'emptiest clause': Math.max(0, ...checks.map(shareInClause)),
    'doubtful clauses': share(
      checks.filter(({ doubts }) => doubts.length > 0).length,
      checks.length,
    ),
    'rarest unsaid': Math.max(0, ...novelty),
    'rarity unsaid': Math.log1p(novelty.reduce((sum, one) => sum + one, 0)),
    'characters unsaid': count((word) => charactersIn(word, region) === 0),
    'nouns unsaid': count(isNoun),
    'from the question': share(
      count((word) => isSaid(word, foldWords(question))),
      unsaid.length,
    ),
    'said elsewhere': share(
      count((word) => isSaid(word, passages)),
      unsaid.length,
    ),
    'judging words': count(isOf(['judgement', 'possibility'])),
    'amounting words': count(isOf(['quantifier'])),
    'single characters': count((word) => word.length === 1),
    'doubtful numbers': numbers.length,
    'least named':
      numbers.length === 0 ? 0 : Math.max(...numbers.map(({ unsaid: some }) => some.length)),
    'words in all': Math.log1p(all.length),
    'pairs in common': pairsIn(text, region),
    'numbers in all': checks.flatMap(({ clause }) => clause.quantities).length,
    'longest run': Math.log1p(longestRun(text, region)),
    'unheard of': count((word) => rarityOf(word) >= rarest),
  };
}

const rarest = 13;

function unsaidIn({ doubts }: ClauseCheck): readonly string[] {
  return doubts.flatMap(({ unsaid }) => unsaid);
}

/** The sentences that the statement rests on, or all where it rests on none. */
function regionOf(checks: readonly ClauseCheck[], sources: readonly Source[]): string {
  const supports = checks.flatMap(({ support }) => support);
  const sentences =
    supports.length > 0
      ? supports.map(({ sentence }) => sentence)
      : sources.flatMap((source) => source.sentences);
  return [
    ...new Set(sentences.map(({ folded }) => folded)),
    ...sources.map(({ heads }) => heads),
  ].join('\n');
}

function shareInClause(check: ClauseCheck): number {
  const unsaid = new Set(unsaidIn(check));
  return shareOf([...unsaid], contentWords(check.clause.text));
}

function shareOf(some: readonly string[], all: readonly string[]): number {
  return Math.min(1, share(some.length, all.length));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** `charactersIn('缴税', '农民种田交税') // => 0.5` */
function charactersIn(word: string, text: string): number {
  const characters = [...word];
  return share(characters.filter((one) => text.includes(one)).length, characters.length);
}

function pairsIn(text: string, region: string): number {
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  return share(pairs.filter((pair) => region.includes(pair)).length, pairs.length);
}

function longestRun(text: string, region: string): number {
  let longest = 0;
  for (let at = 0; at + longest < text.length; at++)
    while (at + longest < text.length && region.includes(text.slice(at, at + longest + 1)))
      longest++;
  return longest;
}
