import { figureInterval, isRange } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalAmount } from '../../../figures/normal-amount.ts';
import { noVerdict, verdictOfTwo, type Verdict } from './say/compare-verdict.ts';

/** Whether what came about reached what was aimed at; the order of the two does not matter. */
export function completionOf(a: FigureRow, b: FigureRow): Verdict {
  const [target, result] = a.kind === 'target' ? [a, b] : [b, a];
  if (target.kind !== 'target' || result.kind === 'target' || isRange(result)) return noVerdict;
  const { words, computations } = isRange(target) ? noVerdict : verdictOfTwo(target, result);
  const reached = hasReached(target, result) ? '达到了目标' : '没有达到目标';
  return { words: words === '' ? reached : `${words}，${reached}`, computations };
}

const betterLow = /失业率|消费价格|能耗|浓度|排放|死亡率|杠杆率/u;
const atMostWords: ReadonlySet<string> = new Set(['以内', '以下', '不超过']);

/** 控制在5.5%以内 and 下降3% are reached from above; everything else from below, a range at its low end. */
function hasReached(target: FigureRow, result: FigureRow): boolean {
  const { low, high } = figureInterval(target);
  const came = normalAmount(result).value;
  const atMost =
    atMostWords.has(target.qualifier ?? '') || high < 0 || betterLow.test(target.indicator);
  return atMost ? came <= high : came >= low;
}
