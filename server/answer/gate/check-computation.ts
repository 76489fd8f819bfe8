import { recompute, type Computation } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalUnit } from '../../../language/numbers/units/normal-unit.ts';
import { findQuantities, sameQuantity } from '../../../language/numbers/find-quantities.ts';
import {
  contradict,
  directedQuantities,
  type DirectedQuantity,
} from '../../../language/numbers/directed-quantities.ts';
import { cellWords, quoteOf, type Evidence } from './draft.ts';

/**
 * Whether a number is what comes of one of the computations: each of their figures stands in words
 * that are cited, and computing once more gives the same.
 */
export function isComputed(
  number: DirectedQuantity,
  computations: readonly Computation[],
  evidence: readonly Evidence[],
): boolean {
  return computations.some(
    (computation) =>
      isResult(number, computation) &&
      recompute(computation)?.value === computation.value &&
      computation.operands.every((row) => isCited(row, evidence)),
  );
}

// A ratio is shown to a hundredth, so it may be off by half of that; a mean in the scale of its figures.
const halfOfAHundredth = 0.005 + 1e-9;

function isResult(number: DirectedQuantity, computation: Computation): boolean {
  const { value, unit } = computation;
  if (number.base === '倍') return isTimes(number, computation);
  if (number.base !== unit && normalUnit(number.base).unit !== unit) return false;
  const off = Math.abs(number.amount - Math.abs(value));
  return off <= mayBeOff(computation);
}

/** 500% is 5倍, too. */
function isTimes({ amount }: DirectedQuantity, { operation, value }: Computation): boolean {
  return operation === 'ratio' && Math.abs(amount - value / 100) <= halfOfAHundredth;
}

function mayBeOff({ operation, operands, value }: Computation): number {
  if (operation === 'ratio' || operation === 'growth') return halfOfAHundredth;
  const scale = operation === 'mean' ? normalUnit(operands[0]?.unit ?? '').factor : undefined;
  return scale === undefined ? 1e-9 * Math.abs(value) : halfOfAHundredth * scale;
}

function isCited(row: FigureRow, evidence: readonly Evidence[]): boolean {
  const [stated] = findQuantities(`${row.value}${row.unit}`);
  const moves = row.measure === 'growth' || row.measure === 'change';
  const direction = moves ? row.direction : undefined;
  return evidence.some(
    (one) =>
      stated !== undefined &&
      one.report.id === row.reportId &&
      one.span.start <= row.start &&
      row.end <= one.span.end &&
      directedQuantities(`${quoteOf(one)}\n${cellWords(one)}`).some(
        (cited) => sameQuantity(stated, cited) && !contradict({ ...stated, direction }, cited),
      ),
  );
}
