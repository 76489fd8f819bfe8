import { familyOf } from '../binding/agree-on-bound.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';
import type { Value } from './value-of.ts';

// What a bound or a rounding may leave open of a number of one digit.
const leeway = 0.1;
const exact = 1e-9;

/** Within half of the last digit that is shown, or of what its bound leaves open. */
export function isResult(stated: StatedQuantity, result: Value | undefined): boolean {
  if (result?.base !== stated.base) return false;
  const said = stated.amount;
  const value = Math.abs(result.value);
  const step = stepOf(stated);
  const none = exact * value;
  switch (familyOf(stated.quantity.qualifier)) {
    case 'more':
      return value >= said - none && value < said + Math.max(step, said * leeway);
    case 'less':
      return value <= said + none && value >= said * (1 - leeway) - none;
    case 'about':
    case 'exact':
      return Math.abs(value - said) <= Math.min(step / 2, said * leeway) + none;
  }
}

function stepOf({ quantity, amount }: StatedQuantity): number {
  if (quantity.unit === '比例') return amount * leeway;
  const decimals = /\.(\d+)/u.exec(String(quantity.value))?.[1]?.length ?? 0;
  const scale = quantity.value === 0 ? 1 : Math.abs(amount / quantity.value);
  return scale * 10 ** -decimals;
}
