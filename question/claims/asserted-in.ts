import { deedIn } from '../../language/words/deeds.ts';
import {
  directedQuantities,
  directionOf,
  type DirectedQuantity,
} from '../../language/numbers/directed-quantities.ts';
import type { Asserted } from '../asserted.ts';
import { saysClaim } from './claim-words.ts';

/**
 * What a question puts forward, for yes or no.
 *
 * `assertedIn('失业率超过5%了吗') // => { amounts: [5 %], bound: 'above', … }`
 *
 * @param text with its borders as numbers: 10%以上, not 两位数.
 */
export function assertedIn(text: string): Asserted {
  const amounts = amountsIn(text);
  return {
    amounts,
    way: directionOf(text),
    isSteep: saysClaim(text, 'steep') || amounts.some(({ base }) => base === '%'),
    bound: boundIn(text),
    deed: saysClaim(text, 'done') ? deedIn(text) : undefined,
    hasHappened: saysClaim(text, 'happened'),
    isPlan: saysClaim(text, 'planned'),
  };
}

/** Amounts that have a unit; dates are none. */
function amountsIn(text: string): readonly DirectedQuantity[] {
  return directedQuantities(text).filter(({ base }) => base !== '' && !isOfDate.test(base));
}

const isOfDate = /^[年月日届级]$/u;

function boundIn(text: string): Asserted['bound'] {
  if (saysClaim(text, 'above')) return 'above';
  return saysClaim(text, 'below') ? 'below' : undefined;
}
