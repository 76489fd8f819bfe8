import { foldText } from '../characters/fold-text.ts';
import { findQuantities, type FoundQuantity } from './find-quantities.ts';

/** A quantity with the way its clause says that it goes; undefined where it says neither or both. */
export type DirectedQuantity = Pick<FoundQuantity, 'amount' | 'base' | 'written'> & {
  readonly direction: 'up' | 'down' | undefined;
};

const up = /增长|上升|提高|上涨|增加|提升|增至|升至|攀升|增幅|涨幅/u;
const down = /下降|减少|降低|下滑|下跌|回落|负增长|降至|缩减|降幅|跌幅|收窄/u;

/** Every number in a text, dates included, with the direction of its clause. */
export function directedQuantities(text: string): readonly DirectedQuantity[] {
  return tenthsAsPercent(text)
    .split(/[，；;。！？\n]/u)
    .flatMap((clause) => {
      const direction = directionOf(clause);
      return [...findQuantities(clause), ...datesIn(clause)].map((quantity) => ({
        written: quantity.written,
        base: quantity.base,
        amount: Math.abs(quantity.amount),
        // 增长-9.6% is a fall.
        direction: quantity.amount < 0 ? ('down' as const) : direction,
      }));
    });
}

function datesIn(clause: string): readonly Pick<FoundQuantity, 'amount' | 'base' | 'written'>[] {
  return [...foldText(clause).matchAll(/(?<![\d.])(?<number>\d+)(?<unit>[年月日届级])/gu)].map(
    ({ 0: written, groups }) => ({
      written,
      amount: Number(groups?.['number']),
      base: groups?.['unit'] ?? '',
    }),
  );
}

/** Whether two quantities are said to go opposite ways: 增长4% is no quotation of 下降4%. */
export function contradict(a: DirectedQuantity, b: DirectedQuantity): boolean {
  return a.direction !== undefined && b.direction !== undefined && a.direction !== b.direction;
}

export function directionOf(clause: string): DirectedQuantity['direction'] {
  const falls = down.test(clause);
  if (falls === up.test(clause.replaceAll('负增长', ''))) return undefined;
  return falls ? 'down' : 'up';
}

// 一成 is 10% and 三成五 35%; in 建成一批, 一成不变 and 三成员 it is none.
const tenths =
  /(?<![一二三四五六七八九十百千万零\d])(?<whole>[一二两三四五六七八九])成(?<half>[一二三四五六七八九半])?(?=以上|以下|以内|左右|多|的|[，,。；;、）)！？\s]|$)/gu;

/** Tenths in per cent: `tenthsAsPercent('占三成五以上') // => '占35%以上'` */
export function tenthsAsPercent(text: string): string {
  return text.replace(tenths, (_, whole: string, half?: string) => {
    const ones = half === undefined ? 0 : half === '半' ? 5 : digit(half);
    return `${digit(whole) * 10 + ones}%`;
  });
}

function digit(word: string): number {
  return '〇一二三四五六七八九'.indexOf(word === '两' ? '二' : word);
}
