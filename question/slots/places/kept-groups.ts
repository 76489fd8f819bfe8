import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import type { Place } from '../../../language/places/place.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { levelNouns } from './level-nouns.ts';

/** A group of places that goes by a name of its own: 东北三省. */
export type KeptGroup = { readonly name: string; readonly members: readonly Place[] };

/** Where a text names one, and the noun that stands behind it (省 of 华东各省). */
export type KeptGroupMatch = KeptGroup & {
  readonly start: number;
  readonly end: number;
  readonly noun: string | undefined;
};

const rows = readTable(new URL('./place-groups.tsv', import.meta.url), [
  ...(['name', 'other names', 'codes', 'alone', 'not behind', 'not before', 'example'] as const),
]);
type Row = (typeof rows)[number];

const numeral = '(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})个?';

/** 各省份, 五省区, 三省一市, 两地 and 哪个省 behind the name of a group. */
const nounBehind = `(?:的|里|中)?(?:(?:这|各|哪|哪一)?(?:${numeral}|个)?|哪些|所有|每个)(?<noun>${anyOf(
  [...levelNouns().map(({ noun }) => noun), '地'],
)})(?:[一两二三四五]市)?`;

const patterns = rows.map((row) => ({ row, pattern: patternOf(row) }));

function patternOf(row: Row): RegExp {
  const names = [row.name, ...wordsOf(row['other names'])];
  const guarded = `${notBehind(row)}${anyOf(names)}${notBefore(row)}`;
  if (row.alone === 'yes') return new RegExp(`${guarded}(?:${nounBehind})?`, 'gu');
  // A point of the compass is a group only where places are counted by it: 西部各省.
  const whole = names.filter((name) => /[省区市]$/u.test(name));
  const standing = whole.length > 0 ? `|${notBehind(row)}${anyOf(whole)}${notBefore(row)}` : '';
  return new RegExp(`${guarded}${nounBehind}${standing}`, 'gu');
}

function notBehind(row: Row): string {
  const guard = wordsOf(row['not behind']);
  return guard.length > 0 ? `(?<!${anyOf(guard)})` : '';
}

function notBefore(row: Row): string {
  const guard = wordsOf(row['not before']);
  return guard.length > 0 ? `(?!${anyOf(guard)})` : '';
}

/**
 * The groups that a text names by the names they are kept under (place-groups.tsv).
 *
 * `keptGroupsIn('东北三省谁高').map(({ name }) => name) // => ['东北三省']`
 */
export function keptGroupsIn(text: string): readonly KeptGroupMatch[] {
  const found = patterns.flatMap(({ row, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index, groups }) => ({
      ...groupOf(row),
      start: index,
      end: index + length,
      noun: groups?.['noun'],
    })),
  );
  return leftmostLongest(found);
}

function groupOf({ name, codes }: Row): KeptGroup {
  const { byCode } = loadGazetteer();
  return { name, members: codes.split(' ').flatMap((code) => byCode(code) ?? []) };
}

function leftmostLongest(matches: readonly KeptGroupMatch[]): readonly KeptGroupMatch[] {
  const inOrder = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: KeptGroupMatch[] = [];
  for (const match of inOrder) {
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  }
  return kept;
}
