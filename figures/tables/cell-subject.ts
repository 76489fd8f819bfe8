import { indicatorNamed } from '../../language/indicators/indicators.ts';
import { placesNamed } from '../read/read-place.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import { isPart, readHead, type Head } from './read-head.ts';
import type { GovernedCell } from './governed-cell.ts';

/** What a cell's number is of, where its headers name one thing. */
export type CellSubject = {
  readonly thing: string;
  readonly isGrowth: boolean;
  /** Another place than the report's own. */
  readonly place: string | undefined;
  /** The header whose thing 增速 beside or below it leans on. */
  readonly leansOn: string | undefined;
};

const words = readWordLists(new URL('../words/table-words.tsv', import.meta.url));
const ownPlace = new RegExp(`^(?:${wordsIn(words, 'own place')})$`, 'u');
const sum = new RegExp(`^(?:${wordsIn(words, 'sum')})$`, 'u');
const generic = new RegExp(`^(?:${wordsIn(words, 'names nothing')})$`, 'u');
const lean = new RegExp(`^(?:${wordsIn(words, 'lean')})$`, 'u');

/** What the headers of a cell name; undefined where they name nothing, or two things. */
export function cellSubject(governed: GovernedCell): CellSubject | undefined {
  const { above, beside, section, report } = governed;
  const labels = [...(section ? [section] : []), ...beside];
  const placed = [...labels, above].map(({ thing }) => placeOf(thing, report.region));
  const places = placed.filter((place) => place !== undefined && place !== null);
  if (placed.includes(null)) return undefined;
  if (places.length > 1) return undefined;
  const isThing = ({ thing }: Head) =>
    thing !== '' && placeOf(thing, report.region) === undefined && !generic.test(thing);
  const things = labels.filter(isThing).map(({ thing }) => thing);
  const isGrowth = [above, ...beside].some((head) => head.isGrowth);
  const row = rowThing(things, governed);
  const column = isThing(above) ? above.thing : undefined;
  const named = thingOf(row, column);
  const leaned = named === undefined && row !== null ? leanedOn(governed) : undefined;
  const thing = named ?? leaned?.thing;
  const place = places[0] === report.region ? undefined : places[0];
  return thing === undefined ? undefined : { thing, isGrowth, place, leansOn: leaned?.head };
}

/** A place; null for one that is none of the report's, and for the sum of rows. */
function placeOf(thing: string, region: string): string | null | undefined {
  if (sum.test(thing)) return null;
  if (thing === '全国') return '全国';
  if (ownPlace.test(thing)) return region.endsWith(thing.slice(1)) ? region : null;
  if (region !== '' && region.endsWith(thing) && thing.length > 1) return region;
  const [place, ...others] = placesNamed(thing);
  return place === undefined || others.length > 0 ? undefined : place;
}

/** The innermost label of a row, where it can be understood without the outer ones. */
function rowThing(things: readonly string[], governed: GovernedCell): string | null | undefined {
  const inner = things.at(-1);
  if (inner === undefined) return undefined;
  const label = governed.heads.beside.at(-1) ?? '';
  const outer = things.slice(0, -1).toReversed();
  if (indicatorNamed(inner) && !lean.test(inner)) return inner;
  if (lean.test(inner)) return leaning(inner, [...outer, ...thingsAbove(governed)]);
  const joined = ofOuter(inner, outer);
  if (joined !== undefined) return joined;
  return isPart(label) || outer.some((one) => indicatorNamed(one)) ? null : inner;
}

/** 城镇 below 居民人均可支配收入 is 城镇居民人均可支配收入. */
function leaning(inner: string, others: readonly string[]): string | null {
  for (const outer of others) {
    const joined = ofOuter(inner, [outer]) ?? ofOuter(inner.replace(/居民$/u, ''), [outer]);
    if (joined !== undefined) return joined;
  }
  return null;
}

function ofOuter(inner: string, outers: readonly string[]): string | undefined {
  return outers
    .flatMap((outer) => [`${inner}${outer}`, `${outer}${inner}`])
    .find((name) => indicatorNamed(name) !== undefined);
}

function thingsAbove({ all, cell, report }: GovernedCell): readonly string[] {
  return all.labelsAbove(cell).map((label) => readHead(label, report).thing);
}

/** One name from row and column: either names it, or both together do. */
function thingOf(row: string | null | undefined, column: string | undefined): string | undefined {
  if (row === null) return undefined;
  if (row !== undefined && column !== undefined) return ofOuter(row, [column]);
  return row ?? column;
}

/** 增速 in a column of its own, or a row, is that of the column or row before it. */
function leanedOn({ all, cell, above, beside, report }: GovernedCell) {
  const ofColumn = above.isGrowth ? all.headBefore(cell) : undefined;
  const ofRow = beside.at(-1)?.isGrowth === true ? all.labelsAbove(cell)[0] : undefined;
  const before = ofColumn ?? ofRow;
  if (before === undefined) return undefined;
  const { thing, isGrowth, isOther } = readHead(before, report);
  return isGrowth || isOther || thing === '' ? undefined : { head: before, thing };
}
