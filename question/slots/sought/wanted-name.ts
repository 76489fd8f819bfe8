import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf, anyOfGuarded } from '../../../language/word-pattern.ts';
import { patternSource } from '../../../language/written-pattern.ts';

const kinds = readTable(new URL('./name-kinds.tsv', import.meta.url), [
  ...(['kind', 'called by', 'example'] as const),
]);

// What things of a kind are called where the kind itself is no part of their names.
const calledBy = new Map(kinds.map((row) => [row.kind, wordsOf(row['called by'])]));

const signs = {
  gap: '[^。?!;]{0,24}?',
  ending: '$',
  classes: new Map([['kind', `(?<kind>${anyOf(kinds.map(({ kind }) => kind))})`]]),
};
const patterns = readTable(new URL('./words-of-asking-names.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]).map(({ words }) => new RegExp(patternSource(words, signs), 'u'));

// Where a thing is stands in a report as the name of a district, a town, a street, a village.
const asksWhere = new RegExp(
  anyOfGuarded(
    readTable(new URL('./words-of-asking-where.tsv', import.meta.url), [
      ...(['words', 'not before', 'example'] as const),
    ]).map((row) => ({ word: row.words, unless: wordsOf(row['not before']) })),
  ),
  'u',
);
const whereSuffixes = ['区', '县', '镇', '乡', '街', '村', '路'];

/** What the name asked for ends in: 村 in 通到了哪个村; empty where no name is asked for. */
export function nameSuffixes(question: string): readonly string[] {
  const kind = patterns.map((pattern) => pattern.exec(question)?.groups?.['kind']).find(isSaid);
  if (kind === undefined) return asksWhere.test(question) ? whereSuffixes : [];
  const names = calledBy.get(kind) ?? [];
  return names.length > 0 ? names : [kind];
}

function isSaid(kind: string | undefined): kind is string {
  return kind !== undefined;
}
