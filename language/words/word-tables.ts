import { readFileSync } from 'node:fs';
import { indicators } from '../indicators/indicators.ts';
import { thesaurus } from './thesaurus.ts';

/** What a word of a closed class does in a statement; see closed-class-words.tsv. */
export type WordClass =
  | 'telling'
  | 'copula'
  | 'frame'
  | 'conjunction'
  | 'deixis'
  | 'degree-neutral'
  | 'target'
  | 'result'
  | 'cause'
  | 'superlative'
  | 'negation'
  | 'judgement'
  | 'quantifier'
  | 'possibility'
  | 'instruction';

const free: ReadonlySet<WordClass> = new Set([
  ...(['telling', 'copula', 'frame', 'conjunction', 'deixis', 'degree-neutral'] as const),
  // Whether a thing is aimed at or came about is read apart from the words.
  ...(['target', 'result'] as const),
]);

/** The class of a word that any statement may hold, or that says more than it seems to. */
export function wordClass(word: string): WordClass | undefined {
  return tables().classes.get(word);
}

/** Which way a word compares two amounts: 高 and 多 upwards; `none` says that they are compared. */
export function comparisonOf(word: string): Comparison | undefined {
  return tables().comparisons.get(word);
}

/** Whether a word may be added to a true statement without claiming anything. */
export function addsNothing(word: string): boolean {
  const of = wordClass(word);
  return of !== undefined && free.has(of);
}

/**
 * What says the same as a word. The word itself is left out.
 *
 * `synonymsOf('gdp') // => ['地区生产总值', …]`
 */
export function synonymsOf(word: string): readonly string[] {
  return tables().synonyms.get(word) ?? [];
}

/**
 * What says more than a word, so that the word is true wherever one of these is; not of a number of
 * them: 600家规上企业 are not all 企业.
 *
 * `narrowerThan('车辆') // => ['公交车', …]`
 */
export function narrowerThan(word: string): readonly string[] {
  return tables().narrower.get(word) ?? [];
}

type Comparison = 'up' | 'down' | 'none';

type Tables = {
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly classes: ReadonlyMap<string, WordClass>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly narrower: ReadonlyMap<string, readonly string[]>;
};

let loaded: Tables | undefined;

function tables(): Tables {
  loaded ??= {
    classes: readClasses(),
    synonyms: readSynonyms(),
    narrower: readNarrower(),
    comparisons: readComparisons(),
  };
  return loaded;
}

function readClasses(): ReadonlyMap<string, WordClass> {
  return new Map(
    rowsOf('closed-class-words.tsv')
      .filter(([word = '']) => !isMarked(word))
      .map(([word = '', of = '']) => [word, of as WordClass]),
  );
}

function readComparisons(): ReadonlyMap<string, Comparison> {
  return new Map(
    rowsOf('comparison-words.tsv').map(([word = '', way = 'none']) => [word, way as Comparison]),
  );
}

function readSynonyms(): ReadonlyMap<string, readonly string[]> {
  return pairs(
    synonymGroups().flatMap((group) =>
      group.flatMap((word) => group.map((other) => [word, other] as const)),
    ),
  );
}

function readNarrower(): ReadonlyMap<string, readonly string[]> {
  return pairs(
    rowsOf('hypernyms.tsv').flatMap(([specific = '', general = '']) =>
      general.split('、').map((word) => [word, specific] as const),
    ),
  );
}

function pairs(
  all: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [word, other] of all) {
    if (word === other || isMarked(word)) continue;
    const known = found.get(word) ?? new Set();
    found.set(word, known.add(other.replace(/〔.*〕/u, '')));
  }
  return new Map([...found].map(([word, others]) => [word, [...others]]));
}

/** Of a word with several senses only one is meant: 为〔目的〕. */
function isMarked(word: string): boolean {
  return word.includes('〔');
}

function synonymGroups(): readonly (readonly string[])[] {
  const groups = [
    ...rowsOf('synonyms.tsv').map(([words = '']) => words.split('、')),
    ...rowsOf('abbreviations.tsv').map(([short = '', long = '']) => [short, ...long.split('；')]),
    ...thesaurus.map(({ term, words }) => [term, ...words]),
    ...indicators().map(({ name, variants }) => [name, ...variants]),
  ];
  return groups.map((group) => group.map((word) => word.toLowerCase()));
}

/** The lines of a table beside this file, cut at tabs; `#` begins a remark. */
export function rowsOf(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
