import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { SummedList } from '../../sought.ts';

const sum = /(?<![\d.+])\d(?:\+\d)+(?![\d.+a-z])/u;
const asksWhat = new RegExp(
  anyOf(
    readTable(new URL('./words-of-consisting.tsv', import.meta.url), ['words', 'example']).map(
      ({ words }) => words,
    ),
  ),
  'u',
);

/**
 * The lists that a question asks for by their sum; undefined where it asks for none, or one of them
 * would hold one thing only.
 *
 * `summedList('“4+4”产业集群有哪些') // => { name: '4+4', counts: [4, 4] }`
 */
export function summedList(question: string): SummedList | undefined {
  const name = sum.exec(question)?.[0];
  if (name === undefined || !asksWhat.test(question)) return undefined;
  const counts = name.split('+').map(Number);
  return counts.every((count) => count > 1) ? { name, counts } : undefined;
}
