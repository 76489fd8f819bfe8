import { figureInterval, isRange } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalAmount } from '../../../figures/normal-amount.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { noVerdict, verdictOfTwo } from './compose-side-by-side.ts';
import { computedSentence } from './computed-sentence.ts';
import { figureOperands, type FigureOperand } from './figure-operands.ts';
import { otherPieces, sideBySidePieces } from './figure-phrase.ts';
import { findOperandFigures, type FoundOperand } from './find-operand-figures.ts';

/** Answers whether a place reached what it had aimed at, from the two years' reports. */
export function composeCompletion(parts: ComputeParts): Computed | undefined {
  const found = targetAndResult(parts);
  const [target, result] = found?.map(({ row }) => row) ?? [];
  if (!found || !target || !result || isRange(result)) return undefined;
  const { words, computations } = isRange(target) ? noVerdict : verdictOfTwo(target, result);
  const reached = hasReached(target, result) ? '达到了目标' : '没有达到目标';
  const said = words === '' ? reached : `${words}，${reached}`;
  const pieces = [...sideBySidePieces([target, result]), `；${said}。`];
  const others = otherPieces(found);
  const sentences = [computedSentence(pieces, computations, parts.atHand)];
  if (others.length > 0) sentences.push(computedSentence(others, [], parts.atHand));
  return { sentences, figures: [target, result] };
}

function targetAndResult(parts: ComputeParts): readonly FoundOperand[] | undefined {
  const [indicator, second] = parts.indicators;
  const [operand, ...others] = oncePerYear(figureOperands(parts.question));
  if (!indicator || second || !operand?.place || others.length > 0) return undefined;
  if (operand.year === undefined && !operand.period) return undefined;
  const operands = (['target', 'result'] as const).map((kind) => ({ ...operand, kind }));
  return findOperandFigures(operands, indicator, parts);
}

/** A year that is named as target and as result is one year all the same. */
function oncePerYear(operands: readonly FigureOperand[]): readonly FigureOperand[] {
  return operands.filter(
    ({ place, year }, index) =>
      operands.findIndex((other) => other.place === place && other.year === year) === index,
  );
}

const betterLow = /失业率|消费价格|能耗|浓度|排放|死亡率|杠杆率/u;

/** 控制在5.5%以内 and 下降3% are reached from above; everything else from below, a range at its low end. */
function hasReached(target: FigureRow, result: FigureRow): boolean {
  const { low, high } = figureInterval(target);
  const came = normalAmount(result).value;
  const atMost =
    target.qualifier === '以内' ||
    target.qualifier === '以下' ||
    high < 0 ||
    betterLow.test(target.indicator);
  return atMost ? came <= high : came >= low;
}
