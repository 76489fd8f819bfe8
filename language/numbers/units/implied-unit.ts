import { readTable } from '../../read-table.ts';
import { anyOf } from '../../word-pattern.ts';

const rows = readTable(new URL('./implied-units.tsv', import.meta.url), [
  'words',
  'unit',
  'example',
]);
const wordsFor = (unit: string) =>
  anyOf(rows.filter((row) => row.unit === unit).map(({ words }) => words));

const steps = new RegExp(`^${wordsFor('元')}`, 'u');
const people = new RegExp(`^(?:\\p{Script=Han}|[“”（）、]){0,14}?${wordsFor('人')}`, 'u');

/**
 * The unit that a scale stands for where none is written, by the words behind it: 5.8万贫困人口
 * counts 人, and what reports take steps in (迈上5万亿台阶) is money.
 */
export function impliedUnit(scale: string, rest: string): string {
  if (scale === '') return '';
  if (scale.endsWith('亿') && steps.test(rest)) return '元';
  return people.test(rest.replace(/^[余多]?以上的?/u, '')) ? '人' : '';
}
