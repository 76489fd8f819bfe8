import { yearsWritten } from '../../../language/years/years-written.ts';
import { isNoun } from '../../../language/words/segment-words.ts';
import type { WordClass } from '../../../language/words/word-tables.ts';
import type { ClauseCheck } from '../clause-check.ts';
import type { Source } from '../source.ts';
import { isDeed } from '../words/deed-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';
import { classesApart, toldClause, type ToldClause } from './told-clause.ts';

/** How a statement that no rule refutes stands to the clauses of the report that tell it. */
export type RiskFeatures = Readonly<Record<RiskName, number>>;

export const riskNames = [
  ...(['clauses', 'clauses told apart', 'sentences', 'words'] as const),
  ...(['words beside', 'words of the question', 'words by synonym', 'pairs in common'] as const),
  ...(['left out', 'left in the middle', 'left in front', 'deeds left', 'things left'] as const),
  ...(['strong words added', 'strong words left', 'kinds added', 'kinds left'] as const),
  ...(['numbers', 'numbers left', 'years added', 'places added'] as const),
] as const;

type RiskName = (typeof riskNames)[number];

/** Measures a statement; shares are 0 to 1, counts may be as logarithms. */
export function riskFeatures(
  checks: readonly ClauseCheck[],
  { sources, question }: { readonly sources: readonly Source[]; readonly question: string },
): RiskFeatures {
  const heads = sources.map((source) => source.heads).join('\n');
  const supported = checks.filter(({ support }) => support.length > 0);
  const asked = foldWords(question);
  const told = supported.map((check) => toldClause(check, { heads, question: asked }));
  const sentences = supported.flatMap(({ support }) => support.map(({ sentence }) => sentence));
  const of = (measure: (one: ToldClause) => number) => told.map(measure);
  return {
    clauses: checks.length,
    'clauses told apart': new Set(told.flatMap(({ telling }) => telling)).size - told.length,
    sentences: new Set(sentences).size,
    words: Math.log1p(sum(of(({ words }) => words.length))),
    'words beside': most(of(shareBeside)),
    'words of the question': most(of((one) => shareAsked(one, asked))),
    'words by synonym': most(of(shareBySynonym)),
    'pairs in common': Math.min(1, ...of(pairsInCommon)),
    'left out': most(of(({ left }) => Math.log1p(left.length))),
    'left in the middle': most(of(leftInTheMiddle)),
    'left in front': most(of(leftInFront)),
    'deeds left': most(of(({ left }) => left.filter(isDeed).length)),
    'things left': most(of(({ left }) => left.filter(isNoun).length)),
    'strong words added': sum(of((one) => classesApart(one, strong).added)),
    'strong words left': sum(of((one) => classesApart(one, strong).left)),
    'kinds added': sum(of((one) => classesApart(one, kinds).added)),
    'kinds left': sum(of((one) => classesApart(one, kinds).left)),
    numbers: Math.log1p(sum(of(({ clause }) => clause.quantities.length))),
    'numbers left': Math.log1p(most(of(numbersLeft))),
    'years added': sum(of(yearsAdded)),
    'places added': sum(of(placesAdded)),
  };
}

const strong: readonly WordClass[] = ['negation', 'superlative', 'quantifier', 'cause'];
const kinds: readonly WordClass[] = ['target', 'result', 'possibility'];

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}

function shareOf(words: readonly string[], test: (word: string) => boolean): number {
  return words.length === 0 ? 0 : words.filter(test).length / words.length;
}

/** Words that stand in the sentence, and not where the clause is told. */
function shareBeside({ words, near, region }: ToldClause): number {
  return shareOf(words, (word) => !isNamed(word, near) && isNamed(word, region));
}

function shareAsked({ words, near }: ToldClause, question: string): number {
  return shareOf(words, (word) => !isNamed(word, near) && question.includes(word));
}

function shareBySynonym({ words, near }: ToldClause): number {
  return shareOf(words, (word) => isNamed(word, near) && !near.includes(foldWords(word)));
}

/** The share of pairs of characters that stand where the clause is told as well. */
function pairsInCommon({ text, near }: ToldClause): number {
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  return pairs.length === 0 ? 1 : shareOf(pairs, (pair) => near.includes(pair));
}

function leftInTheMiddle({ left, near, from, to }: ToldClause): number {
  const places = left.map((word) => near.indexOf(word));
  return Math.log1p(places.filter((at) => at > from && at < to).length);
}

function leftInFront({ left, near, from }: ToldClause): number {
  return Math.log1p(left.filter((word) => near.indexOf(word) < from).length);
}

function numbersLeft({ near, text }: ToldClause): number {
  return (near.match(/\d+(?:\.\d+)?/gu) ?? []).filter((number) => !text.includes(number)).length;
}

function yearsAdded({ text, region }: ToldClause): number {
  return yearsWritten(text).filter((year) => !region.includes(String(year))).length;
}

function placesAdded({ clause: { places }, text, near }: ToldClause): number {
  return places.filter((place) => text.includes(place) && !near.includes(place)).length;
}
