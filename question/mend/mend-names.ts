import { indicators, indicatorsIn } from '../../language/indicators/indicators.ts';
import { thesaurus } from '../../language/words/thesaurus.ts';
import { shortPlaceName, type Place } from '../../language/places/place.ts';
import { readTable } from '../../language/read-table.ts';
import { overlap, type Span } from '../../language/span.ts';
import { namedPlaces } from '../slots/places/named-places.ts';
import type { PlaceCatalogue } from '../slots/places/place-catalogue.ts';
import type { Mended } from '../task.ts';
import { misspellingsOf, namesMeant, type Misspellings } from './misspellings.ts';
import { isMeantAsWritten } from './meant-as-written.ts';
import { mistypedShortPlace } from './mistyped-short-place.ts';

/** A question with typing errors of one sign in names put right. */
export type MendedText = { readonly text: string; readonly mended: readonly Mended[] };

/**
 * Puts right what is mistyped by one sign in the names of places and indicators: another sign that
 * sounds or looks alike, two swapped, one dropped or doubled. Where two names could be meant, or
 * what is written is a name or a word itself, it is left.
 *
 * `mendNames('静海曲固定资产头资', catalogue).text // => '静海区固定资产投资'`
 */
export function mendNames(text: string, catalogue: PlaceCatalogue): MendedText {
  const found = [...mistypedIn(text, catalogue), ...mistypedShortPlace(text, catalogue)];
  const kept = longestFirst(found).filter(
    (one, at, all) => !all.slice(0, at).some((other) => overlap(one, other)),
  );
  return {
    text: kept
      .toSorted((a, b) => b.start - a.start)
      .reduce((words, { start, end, to }) => words.slice(0, start) + to + words.slice(end), text),
    mended: kept.toSorted((a, b) => a.start - b.start).map(({ from, to }) => ({ from, to })),
  };
}

type Mistyped = Span & Mended;

function longestFirst(found: readonly Mistyped[]): readonly Mistyped[] {
  return found.toSorted((a, b) => b.to.length - a.to.length || a.start - b.start);
}

function mistypedIn(text: string, catalogue: PlaceCatalogue): readonly Mistyped[] {
  const found = [ofIndicators(), ofPlaces(catalogue)].flatMap((misspellings) =>
    windowsOf(text, misspellings).flatMap((span): readonly Mistyped[] => {
      const from = text.slice(span.start, span.end);
      const [to, another] = meant(from, misspellings);
      return to === undefined || another !== undefined ? [] : [{ ...span, from, to }];
    }),
  );
  const right = found.length > 0 ? rightNames(text, catalogue) : [];
  return found.filter(
    (one) => isMistake(one, text, right) && !isMeantAsWritten(one, text, catalogue),
  );
}

function isMistake(one: Mistyped, text: string, right: readonly Span[]): boolean {
  const { start, end, from, to } = one;
  if (from.slice(0, -1) === shortPlaceName(to)) return isBeforeLevel(from, text.slice(end));
  // The name stands there whole: 区级收入 of 全区区级收入.
  const isWhole = text.slice(Math.max(0, start - 1), end + 1).includes(to);
  return !isWhole && !right.some((name) => isOfOtherName(name, one));
}

/** Names that call the same indicator are one. */
function meant(from: string, misspellings: Misspellings): readonly string[] {
  const names = namesMeant(from, misspellings);
  const things = new Map(names.map((name) => [indicatorsIn(name)[0]?.name ?? name, name]));
  return [...things.values()];
}

/** Han signs only, as long as a name with a sign more or less. */
function windowsOf(text: string, { shortest, longest }: Misspellings): readonly Span[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(({ 0: run, index }) =>
    [...run].flatMap((_, at) =>
      Array.from({ length: Math.min(longest, run.length - at) - shortest + 1 }, (_, more) => ({
        start: index + at,
        end: index + at + shortest + more,
      })),
    ),
  );
}

/** Where the text names places and indicators as they are written. */
function rightNames(text: string, catalogue: PlaceCatalogue): readonly Span[] {
  const places = namedPlaces(text, catalogue).map(({ at, words }) => ({
    start: at,
    end: at + words.length,
  }));
  const lower = text.toUpperCase();
  const listed = indicatorsIn(text).flatMap(({ words }) => {
    const start = lower.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
  return [...places, ...listed];
}

/** A right name inside a longer mistyped one (工业增加值 of 归模以上工业增加值) tells nothing. */
function isOfOtherName(name: Span, span: Span): boolean {
  if (!overlap(name, span)) return false;
  const isInside = span.start <= name.start && name.end <= span.end;
  return !isInside || span.end - span.start - (name.end - name.start) < 2;
}

/** 静海曲2023年: the short name is right, and what stands for 区 says nothing by itself. */
function isBeforeLevel(from: string, behind: string): boolean {
  return !sayingSigns.has(from.slice(-1)) && /^(?:$|[^\p{Script=Han}]|的)/u.test(behind);
}

// 是 of 天津是2023年… and the like.
const sayingSigns: ReadonlySet<string> = new Set(
  readTable(new URL('./saying-signs.tsv', import.meta.url), ['sign', 'example']).map(
    ({ sign }) => sign,
  ),
);

let indicatorNames: Misspellings | undefined;

function ofIndicators(): Misspellings {
  indicatorNames ??= misspellingsOf(
    [
      ...indicators().flatMap(({ name, variants, everydayWords }) => [
        name,
        ...variants,
        ...everydayWords,
      ]),
      ...thesaurus.flatMap(({ term, words }) => [term, ...words]),
    ].filter(({ length }) => length >= shortestIndicator),
  );
  return indicatorNames;
}

const shortestIndicator = 4;

const placeNames = new WeakMap<readonly Place[], Misspellings>();

/** Places with reports here, and the large ones. */
function ofPlaces({ known, gazetteer }: PlaceCatalogue): Misspellings {
  const before = placeNames.get(known);
  if (before) return before;
  const large = gazetteer
    .places()
    .filter(({ level }) => level === 'province' || level === 'prefecture');
  const names = misspellingsOf([...known, ...large].map(({ name }) => name));
  placeNames.set(known, names);
  return names;
}
