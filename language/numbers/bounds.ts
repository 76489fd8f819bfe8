import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';

const rows = readTable(new URL('./bounds.tsv', import.meta.url), [
  'word',
  'side',
  'means',
  'example',
]);
const wordsAt = (side: string) => rows.filter((row) => row.side === side).map(({ word }) => word);
const meanings: ReadonlyMap<string, string> = new Map(rows.map(({ word, means }) => [word, means]));

// 节约20亿元 saves that much.
const endsOther = '(?<![节集公条合签契预歉](?=约))';
const before = new RegExp(`${endsOther}(?<word>${anyOf(wordsAt('before'))})了? ?$`, 'u');
const after = new RegExp(
  `^(?:[（(][^）)]{1,4}[）)])?(?:[及或]其?)?(?<word>${anyOf(wordsAt('after'))})`,
  'u',
);
const longestBefore = 6;

/** What the words around a quantity make of it: how far it is meant to reach, and where they end. */
export type Bound = { readonly qualifier: string | undefined; readonly length: number };

/** `boundAround('增长不低于', '左右，总量') // => { qualifier: '以上', length: 2 }` */
export function boundAround(infront: string, behind: string): Bound {
  const first = before.exec(infront.slice(-longestBefore))?.groups?.['word'];
  const last = after.exec(behind);
  const said = first ?? last?.groups?.['word'];
  return {
    qualifier: said === undefined ? undefined : meanings.get(said),
    length: last?.[0].length ?? 0,
  };
}
