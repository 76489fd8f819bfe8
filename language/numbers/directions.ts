import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';

export type Direction = 'up' | 'down';

const rows = readTable(new URL('./directions.tsv', import.meta.url), ['word', 'way', 'example']);
const wordsFor = (way: Direction) => rows.filter((row) => row.way === way).map(({ word }) => word);

/** Sources of patterns for a word that says a rise, or a fall. */
export const risePattern = anyOf(wordsFor('up'));
export const fallPattern = anyOf(wordsFor('down'));

const ways = new RegExp(`(?<fall>${fallPattern})|(?<rise>${risePattern})`, 'gu');
// 不低于6个 is a bound and no fall; 增加值 names a thing.
const saysNoWay = /不?(?:低于|高于)$|增加值/gu;

/**
 * The way that the last of the words says, as that is nearest to the number behind them.
 *
 * `directionBefore('降幅收窄后增长') // => 'up'`
 */
export function directionBefore(words: string): Direction | undefined {
  const said = words.replace(saysNoWay, (none) => '　'.repeat(none.length));
  const last = [...said.matchAll(ways)].at(-1)?.groups;
  if (!last) return undefined;
  return last['fall'] === undefined ? 'up' : 'down';
}
