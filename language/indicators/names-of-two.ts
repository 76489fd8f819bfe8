import { readTable } from '../read-table.ts';
import type { Span } from '../span.ts';
import { anyOf } from '../word-pattern.ts';

/** Where a question names two indicators in one name, and their canonical names. */
export type NameOfTwo = Span & { readonly names: readonly [string, string] };

const rows = readTable(new URL('./names-of-two.tsv', import.meta.url), [
  ...(['words', 'first', 'second', 'asked apart', 'example'] as const),
]);
const name = new RegExp(anyOf(rows.map(({ words }) => words)), 'gu');

// 城乡居民收入是多少 may ask for one figure of all; so asks who means each.
const apart = /^的?(?:增速|增幅|目标|余额|总额|水平|预期|实际|今年|去年)*[都又,]?(?:分别|各)/u;
const inList = /[、和与跟]$/u;

/**
 * Names that stand for two indicators: 存贷款余额, and 城乡居民收入 where each is asked for.
 *
 * `namesOfTwo('城乡居民收入各是多少')[0].names // => ['城镇居民人均可支配收入', '农村居民人均可支配收入']`
 */
export function namesOfTwo(question: string): readonly NameOfTwo[] {
  return [...question.matchAll(name)].flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const row = rows.find((one) => one.words === words);
    const isApart = apart.test(question.slice(end)) && !inList.test(question.slice(0, index));
    const isMeant = row && (row['asked apart'] === '' || isApart);
    return isMeant ? [{ start: index, end, names: [row.first, row.second] as const }] : [];
  });
}
