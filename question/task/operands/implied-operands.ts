import { yearPeriod } from '../../../language/years/period.ts';
import type { ComparisonGoal, Operand } from '../../task.ts';
import type { Slots } from '../../slots/slots.ts';
import { saysReset } from '../says-reset.ts';

/**
 * The operands that a comparison means besides those it names: the result beside the target that
 * is asked to be fulfilled, and what there was before a target that is still to be reached.
 */
export function withImpliedOperands(
  operands: readonly Operand[],
  want: ComparisonGoal,
  { text }: Pick<Slots, 'text'>,
): readonly Operand[] {
  const [only, another] = operands;
  if (!only || another) return operands;
  if (want === 'completion')
    return [
      { ...only, kind: 'target' },
      { ...only, kind: 'result' },
    ];
  if (want === 'rest') return restOf(only);
  if (saysReset(text)) return resetOf(only);
  return operands;
}

/** The target of the year before, from which it was set up or down. */
function resetOf(target: Operand): readonly Operand[] {
  const { period } = target;
  if (!period || period.first !== period.last) return [target];
  return [{ ...target, period: yearPeriod(period.first - 1) }, target];
}

/** What there was in the year before, and the target. */
function restOf(target: Operand): readonly Operand[] {
  const { period, ...rest } = target;
  const before = period && { period: yearPeriod(period.first - 1) };
  return [
    { ...rest, ...before, kind: 'result' },
    { ...target, kind: 'target' },
  ];
}
