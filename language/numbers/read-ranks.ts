import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import type { ReadQuantity } from './quantity.ts';
import { readNumber } from './read-number.ts';

const rows = readTable(new URL('./rank-words.tsv', import.meta.url), ['word', 'role', 'example']);
const wordsIn = (...roles: readonly string[]) =>
  anyOf(rows.filter(({ role }) => roles.includes(role)).map(({ word }) => word));

const order = String.raw`(?:[一二三四五六七八九十]+|\d+)`;
const end = '(?=[，。；、和与及！？）（\\s]|$)';
const ranks = new RegExp(
  [
    `第(?<named>${order})[位名]`,
    `${wordsIn('among', 'stands')}第(?<bare>${order})${end}`,
    // 分别居第二、第七
    `(?<=${wordsIn('among', 'stands')}第${order}(?:[、和与及]第${order})*[、和与及])第(?<next>${order})${end}`,
    `(?<=${wordsIn('stands')}[^，。；]{0,10})(?<first>${wordsIn('first')})`,
    `(?<=${wordsIn('stands', 'enters')}[^，。；、]{0,8})前(?<within>${order})[名位]?${end}`,
  ].join('|'),
  'gu',
);

/** Ranks of a text: 居全国第三, 第9名, 位列首位, 进入全国前十. 第一产业 names a thing. */
export function readRanks(text: string): readonly ReadQuantity[] {
  return [...text.matchAll(ranks)].map(({ 0: words, index, groups }) => {
    const { named, bare, next, within } = groups ?? {};
    return {
      start: index,
      unitEnd: index + words.length,
      value: Number(readNumber(named ?? bare ?? next ?? within ?? '1')),
      unit: '位',
      ...(within !== undefined && { qualifier: '以内' }),
    };
  });
}
