import { difference, type Computation } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { periodWords } from '../../../../figures/period-words.ts';
import { computationWords, resultWords } from '../../../../figures/verdict.ts';
import { noVerdict, type Verdict } from './compare-verdict.ts';

type Step = {
  readonly from: FigureRow;
  readonly to: FigureRow;
  readonly computation: Computation;
};

/**
 * Between which two of the times a figure rose most, or least, and what it did between the others.
 *
 * 2009年到2012年增加最多：214公里（442公里 − 228公里 = 214公里）；2012年到2015年112公里（…）
 */
export function widestStep(order: 'highest' | 'lowest') {
  return (rows: readonly FigureRow[]): Verdict => {
    const steps = rows.slice(1).flatMap((to, at) => stepBetween(rows[at], to));
    if (steps.length < Math.max(leastSteps, rows.length - 1)) return noVerdict;
    const [first, ...rest] = inOrder(steps, order);
    if (!first) return noVerdict;
    const ties = rest.filter((step) => isAs(step, first));
    const spans = [first, ...ties].map(spanOf).join('、');
    const most = `${spans}增加最${order === 'highest' ? '多' : '少'}：${changeOf(first)}`;
    const others = rest
      .filter((step) => !ties.includes(step))
      .map((step) => `${spanOf(step)}${changeOf(step)}`);
    return {
      words: [most, ...others].join('；'),
      computations: [first, ...rest].map(({ computation }) => computation),
    };
  };
}

// One step has none beside it.
const leastSteps = 2;

function stepBetween(from: FigureRow | undefined, to: FigureRow): readonly Step[] {
  const computation = from && difference(to, from);
  return from && computation ? [{ from, to, computation }] : [];
}

function inOrder(steps: readonly Step[], order: 'highest' | 'lowest'): readonly Step[] {
  const way = order === 'highest' ? -1 : 1;
  return steps.toSorted((a, b) => way * (a.computation.value - b.computation.value));
}

function isAs(one: Step, other: Step): boolean {
  return Math.abs(one.computation.value - other.computation.value) < 1e-9;
}

function spanOf({ from, to }: Step): string {
  return `${periodWords(from.period)}到${periodWords(to.period)}`;
}

function changeOf({ computation }: Step): string {
  const fell = computation.value < 0 ? '减少' : '';
  return `${fell}${resultWords(computation)}（${computationWords(computation)}）`;
}
