import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

type Direction = 'up' | 'down';

const columns = ['words', 'way', 'not behind', 'not before', 'example'] as const;
const rows = readTable(new URL('./direction-words.tsv', import.meta.url), columns)
  .toSorted((a, b) => b.words.length - a.words.length)
  .map((row) => ({ way: row.way as Direction, pattern: patternOf(row) }));

function patternOf(row: Readonly<Record<(typeof columns)[number], string>>): RegExp {
  const [behind, before] = [wordsOf(row['not behind']), wordsOf(row['not before'])];
  const notBehind = behind.length > 0 ? `(?<!${anyOf(behind)})` : '';
  const notBefore = before.length > 0 ? `(?!${anyOf(before)})` : '';
  return new RegExp(`${notBehind}${row.words}${notBefore}`, 'u');
}

/**
 * Which way a question says that a figure goes, where it says one; the longest words decide, as
 * 负增长 is no 增长.
 *
 * `saidDirection('社零是不是缩水了') // => 'down'`
 */
export function saidDirection(text: string): Direction | undefined {
  return rows.find(({ pattern }) => pattern.test(text))?.way;
}
