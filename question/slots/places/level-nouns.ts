import type { PlaceLevel } from '../../../language/places/place.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';

/** A word for the places of a level: 省份, 区县, 乡镇. */
export type LevelNoun = {
  readonly noun: string;
  /** None where it is said of places of every level: 地区. */
  readonly levels: readonly PlaceLevel[];
  /** All of them, as they are named to people: 各省. */
  readonly name: string;
  /** Whether it means all of them without a word for how many: 5%以上的省份. */
  readonly alone: boolean;
  /** What makes another word of it: 市场. */
  readonly notBefore: readonly string[];
};

let loaded: readonly LevelNoun[] | undefined;

/** The kept words for places of a level (group-levels.tsv), read once. */
export function levelNouns(): readonly LevelNoun[] {
  loaded ??= readTable(new URL('./group-levels.tsv', import.meta.url), [
    ...(['noun', 'levels', 'name', 'alone', 'not before', 'example'] as const),
  ]).map((row) => ({
    noun: row.noun,
    levels: row.levels.split(' ').filter(isLevel),
    name: row.name,
    alone: row.alone === 'yes',
    notBefore: wordsOf(row['not before']),
  }));
  return loaded;
}

function isLevel(word: string): word is PlaceLevel {
  return ['nation', 'province', 'prefecture', 'county', 'township'].includes(word);
}
