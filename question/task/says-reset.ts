import { readTable } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./words-of-resetting.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]);
const resetting = new RegExp(anyOf(rows.map(({ words }) => words)), 'u');

/** Whether a question asks if a target was set up or down: 目标上调了吗. */
export function saysReset(text: string): boolean {
  return resetting.test(text);
}
