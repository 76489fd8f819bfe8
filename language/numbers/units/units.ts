import { readTable, wordsOf, type TableRow } from '../../read-table.ts';
import { anyOfGuarded } from '../../word-pattern.ts';
import { scalePattern, scales } from './scales.ts';

/**
 * What a unit counts. Those of a date number things and count none; those of a part (成, 番) are
 * units only in forms of their own (近七成, 翻一番).
 */
export type UnitFamily =
  'share' | 'part' | 'rank' | 'money' | 'people' | 'measure' | 'time' | 'piece' | 'date';

const columns = ['unit', 'base', 'times', 'family', 'alike', 'unless', 'example'] as const;

const rows = readTable(new URL('./units.tsv', import.meta.url), columns);
const rowOfUnit: ReadonlyMap<string, TableRow<(typeof columns)[number]>> = new Map(
  rows.map((row) => [row.unit, row]),
);

/** A unit taken apart. */
export type UnitParts = {
  /** 万亿 of 万亿元; empty where there is none. */
  readonly scale: string;
  /** Without its scale, as equal amounts share it: 元, 人, %, 个百分点. */
  readonly base: string;
  /** How many of the base one of the unit is. */
  readonly factor: number;
};

const scaleAtStart = new RegExp(`^${scalePattern}`, 'u');

/**
 * A unit as it is printed, taken apart into its scale and what it counts.
 *
 * `unitParts('万亿元') // => { scale: '万亿', base: '元', factor: 1e12 }`
 */
export function unitParts(unit: string): UnitParts {
  const scale = rowOfUnit.has(unit) ? '' : (scaleAtStart.exec(unit)?.[0] ?? '');
  const bare = unit.slice(scale.length);
  const row = rowOfUnit.get(bare);
  const times = Number(row?.times === undefined || row.times === '' ? 1 : row.times);
  const base = row?.base === undefined || row.base === '' ? bare : row.base;
  return { scale, base, factor: (scales[scale] ?? 1) * times };
}

/** What a unit without its scale counts; undefined for one that is on no list. */
export function familyOf(unit: string): UnitFamily | undefined {
  return rowOfUnit.get(unit)?.family as UnitFamily | undefined;
}

/** The unit that one of figures is compared in: 7万户 and 7万家 市场主体 are counted alike. */
export function comparedUnit(base: string): string {
  const alike = rowOfUnit.get(base)?.alike ?? '';
  return alike === '' ? base : alike;
}

function patternOf(isWanted: (family: string) => boolean): string {
  return anyOfGuarded(
    rows
      .filter(({ family }) => isWanted(family))
      .map(({ unit, unless }) => ({ word: unit, unless: wordsOf(unless) })),
  );
}

/** Source of a pattern for a unit that counts. */
export const unitPattern = patternOf((family) => family !== 'date' && family !== 'part');

/** Source of a pattern for what is numbered rather than counted: 年, 月, 号, 届. */
export const datePattern = patternOf((family) => family === 'date');

/** Source of a pattern for any of them. */
export const anyUnitPattern = patternOf(() => true);

/** What households are counted in. */
export const households = '户';
