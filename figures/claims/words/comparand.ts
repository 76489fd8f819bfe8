import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { foldWords } from './said-in.ts';
import { cueWords } from './cue-words.ts';

const rows = readTable(new URL('./comparands.tsv', import.meta.url), [
  ...(['words', 'kind', 'example'] as const),
]);
const kindOf = new Map(rows.map(({ words, kind }) => [words, kind] as const));
const comparand = new RegExp(
  `(?<words>${anyOf([...kindOf.keys()])})|(?<year>(?:19|20)\\d{2})年?`,
  'gu',
);
const compares = new RegExp(
  `(?:(?<![占同环对])比(?![重例率分值])|较(?![大多好快强高为])|${cueWords('compares two')}|${cueWords('is beyond')})`,
  'gu',
);

/** What a number is compared with: the kinds of it, and years, as far as the words say. */
export type Comparands = ReadonlySet<string>;

/**
 * What the words before a number say that it is compared with, by the last word that compares.
 *
 * `comparandsIn('投资增长6.6%、高于全国') // => new Set(['the nation'])`
 */
export function comparandsIn(infront: string): Comparands {
  const phrase = foldWords(infront);
  const last = [...phrase.matchAll(compares)].at(-1);
  if (!last) return new Set(phrase.includes('同比') ? ['the year before'] : []);
  const behind = phrase.slice(last.index + last[0].length);
  return new Set([...behind.matchAll(comparand)].map(kindSaid));
}

function kindSaid({ groups }: RegExpMatchArray): string {
  const { words, year } = groups ?? {};
  return words === undefined ? (year ?? '') : kindOfWords(words);
}

function kindOfWords(words: string): string {
  const kind = kindOf.get(words) ?? '';
  return kind === 'the end of a plan' ? words : kind;
}
