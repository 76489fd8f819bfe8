import type { Gazetteer } from '../../language/places/gazetteer.ts';
import type { Place } from '../../language/places/place.ts';
import { readTable } from '../../language/read-table.ts';
import type { Span } from '../../language/span.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./surrounding-words.tsv', import.meta.url), [
  ...(['words', 'ending', 'example'] as const),
]);

// Only what a place is held against: 比全市高, 全国和天津; 全市第一 and 在全市排第几 compare nothing.
const named = anyOf(rows.map(({ words }) => words));
const held = new RegExp(
  `(?:比|较|和|与|跟|同|于|、)(?<behind>${named})(?!场|民|人大|第)|(?<before>${named})(?:和|与|跟|同|比)`,
  'gu',
);

/** A place around another with the words that mean it: 全市 of 静海比全市高多少. */
export type SurroundingPlace = Span & { readonly place: Place };

/** The place around `inner` that a question holds it against; undefined where it names none. */
export function surroundingPlace(
  text: string,
  inner: Place,
  gazetteer: Gazetteer,
): SurroundingPlace | undefined {
  const [found] = text.matchAll(held);
  const words = found?.groups?.['behind'] ?? found?.groups?.['before'];
  const ending = rows.find((row) => row.words === words)?.ending;
  if (!found || words === undefined || ending === undefined) return undefined;
  const place = [6, 4, 2, 1]
    .filter((length) => length < inner.code.length)
    .flatMap((length) => gazetteer.byCode(length === 1 ? '0' : inner.code.slice(0, length)) ?? [])
    .find(({ name }) => name.endsWith(ending));
  const start = found.index + found[0].indexOf(words);
  return place && { place, start, end: start + words.length };
}
