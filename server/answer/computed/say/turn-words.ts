import type { FigureRow } from '../../../../figures/figure-row.ts';
import { normalAmount } from '../../../../figures/normal-amount.ts';

/**
 * What became of a figure of one place from one year to another, in the word that is used of it:
 * a target is 上调, growth 加快, a rise of prices 回落.
 *
 * `turnWords(target 5% of 2023, target 6% of 2022) // => '，目标下调'`
 */
export function turnWords(later: FigureRow, earlier: FigureRow): string {
  const samePlace = later.place === earlier.place && later.period !== earlier.period;
  if (!samePlace || later.indicator !== earlier.indicator) return '';
  const [now, before] = [normalAmount(later).value, normalAmount(earlier).value];
  const words = now === before ? undefined : wordsOfKind(later, earlier);
  return words ? `，${now > before ? words.up : words.down}` : '';
}

type Turn = { readonly up: string; readonly down: string };

function wordsOfKind(later: FigureRow, earlier: FigureRow): Turn | undefined {
  if (later.kind === 'target' && earlier.kind === 'target')
    return { up: '目标上调', down: '目标下调' };
  const grows = later.measure === 'growth' && [later, earlier].every(isNotBelowZero);
  if (!grows) return undefined;
  if (later.indicator.endsWith('价格')) return { up: '涨幅扩大', down: '涨幅回落' };
  return { up: '增速加快', down: '增速放缓' };
}

function isNotBelowZero(row: FigureRow): boolean {
  return normalAmount(row).value >= 0;
}
