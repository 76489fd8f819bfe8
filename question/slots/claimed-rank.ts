import { readNumber } from '../../language/numbers/read-number.ts';

/** A rank that a question claims: 全市第一. */
export type ClaimedRank = {
  readonly amount: number;
  readonly base: '位';
  readonly written: string;
};

const rank =
  /(?:第(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?![\d一二三四五六七八九十]|产业|次|届|季|个|批|期|年|代|条|项|轮|医院|中学|小学|几))|(?<first>首位|榜首|居首)/u;

/** `claimedRank('静海的GDP是全市第一吗') // => { amount: 1, base: '位', written: '第一' }` */
export function claimedRank(text: string): ClaimedRank | undefined {
  const found = rank.exec(text);
  if (!found) return undefined;
  const number = found.groups?.['first'] === undefined ? found.groups?.['number'] : '一';
  const amount = Number(readNumber(number ?? ''));
  return Number.isNaN(amount) ? undefined : { amount, base: '位', written: found[0] };
}

/**
 * All ranks below the first that a text speaks of, and the first beside them, in their order.
 *
 * `ranksIn('居第三和第二的是谁') // => [2, 3]`
 */
export function ranksIn(text: string): readonly number[] {
  const said = [...text.matchAll(new RegExp(rank, 'gu'))].flatMap(({ 0: words }) => {
    const claimed = claimedRank(words);
    return claimed ? [claimed.amount] : [];
  });
  const ranks = [...new Set(said)].toSorted((a, b) => a - b);
  return ranks.some((one) => one > 1) ? ranks : [];
}
