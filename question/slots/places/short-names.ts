import { indicatorAtStart } from '../../../language/indicators/indicators.ts';
import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import type { Place } from '../../../language/places/place.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { connectors } from './connectors.ts';

/** A place named by one sign (沪) or a by-name (内蒙), and where. */
export type ShortName = { readonly place: Place; readonly words: string; readonly at: number };

const rows = readTable(new URL('./short-names.tsv', import.meta.url), [
  ...(['words', 'code', 'kind', 'not behind', 'not before', 'example'] as const),
]);
type Row = (typeof rows)[number];
const bySign = new Map(rows.map((row) => [row.words, row]));

const signs = rows.flatMap(({ kind, words }) => (kind === 'name' ? [] : [words])).join('');
const names = anyOf(rows.flatMap(({ kind, words }) => (kind === 'name' ? [words] : [])));
const writing = new RegExp(`${names}|[${signs}]+省?`, 'gu');

// Where a name may begin and end, so that 沪 of 2023年沪的目标 is one and 津 of 津贴 is none.
const beginsThere = new RegExp(
  String.raw`(?:^|[\s,，、。；;:：（(“"—-]|年|那|问|看|查|下|把|${anyOf(connectors)})$`,
  'u',
);
const endsThere = new RegExp(
  String.raw`^(?:$|\s|\d{4}|\d{2}年|[的呢吗哪谁各两三四?？,，去今明前高低快慢]|目标|计划|报告|增速|增长|财政|经济|固投|${anyOf(connectors)})`,
  'u',
);
const yearThere = new RegExp(
  String.raw`^(?:\d{4}|${anyOf(connectors)}[${signs}](?:[^\p{Script=Han}]|$|[的哪谁]))`,
  'u',
);
const behindAnother = new RegExp(
  String.raw`(?:^|[^\p{Script=Han}]|年)[${signs}]${anyOf(connectors)}$`,
  'u',
);

// 京沪高铁, 青藏高原: lines and lands that are called by their ends.
const calledByEnds = anyOf(
  '高铁、铁路、高速、城际、线、高原、运河、走廊、动车、干线、通道、专线、菜、剧'.split('、'),
);
const isCalledByEnds = new RegExp(`^${calledByEnds}`, 'u');

/**
 * The places that a text names by one sign or a by-name, where such a sign stands for a place:
 * beside others of its kind, or between what may stand on both sides of a name.
 *
 * `shortNamesIn('粤2023年和沪苏比', gazetteer).map(({ words }) => words) // => ['粤', '沪', '苏']`
 */
export function shortNamesIn(text: string, { byCode }: Gazetteer): readonly ShortName[] {
  return [...text.matchAll(writing)].flatMap(({ 0: words, index }) => {
    const named = bySign.get(words) ? [words] : [...words.replace(/省$/u, '')];
    const rowsOfWords = named.flatMap((sign) => bySign.get(sign) ?? []);
    if (!stands(rowsOfWords, text.slice(0, index), text.slice(index + words.length))) return [];
    return rowsOfWords.flatMap((row, at) => {
      const place = byCode(row.code);
      const own = at === rowsOfWords.length - 1 ? words.slice(at) : row.words;
      return place ? [{ place, words: own, at: index + at }] : [];
    });
  });
}

function stands(run: readonly Row[], before: string, after: string): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || isGuarded(first, last, before, after)) return false;
  if (first.kind === 'name') return true;
  return run.length > 1 ? runStands(run, before, after) : signStands(first, before, after);
}

function runStands(run: readonly Row[], before: string, after: string): boolean {
  if (new Set(run.map(({ code }) => code)).size < run.length) return false;
  if (run.every(({ kind }) => kind === 'sign')) return !isCalledByEnds.test(after);
  return run.some(({ kind }) => kind === 'sign') && isBetween(before, after);
}

function signStands({ kind }: Row, before: string, after: string): boolean {
  if (kind === 'sign') return isBetween(before, after);
  return beginsThere.test(before) && (yearThere.test(after) || behindAnother.test(before));
}

function isBetween(before: string, after: string): boolean {
  return beginsThere.test(before) && mayFollow(after);
}

function isGuarded(first: Row, last: Row, before: string, after: string): boolean {
  return (
    wordsOf(first['not behind']).some((word) => before.endsWith(word)) ||
    wordsOf(last['not before']).some((word) => after.startsWith(word))
  );
}

function mayFollow(after: string): boolean {
  return endsThere.test(after) || indicatorAtStart(after.slice(0, longestName)) !== undefined;
}

const longestName = 16;
