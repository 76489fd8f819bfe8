import { directedQuantities } from '../../language/numbers/directed-quantities.ts';
import type { Granted } from '../question.ts';
import { saysClaim } from './claim-words.ts';

/** Whether a number says how much of something there is, and does not name or count it. */
export function isMeasured({ base }: { readonly base: string }): boolean {
  return measures.test(base);
}

// Units that say how much; 3个, 第4次 and 10天 may count or name anything.
const measures =
  /^(?:个百分点|%|‰|元|美元|人|人次|户|家|辆|亩|吨|公顷|公里|平方公里|平方米|立方米|微克(?:\/立方米)?|千瓦|兆瓦)$/u;

/**
 * The numbers that a question tells beside what it asks: 8% of 目标定了8%，为什么这么高. A bound, or
 * what is compared with, is none.
 */
export function grantedIn(text: string): Omit<Granted, 'asks'> {
  const amounts = saysClaim(text, 'bounded') ? [] : directedQuantities(text).filter(isMeasured);
  return {
    amounts,
    isSaid: saysClaim(text, 'granted') && !saysClaim(text, 'compared'),
    asksReason: saysClaim(text, 'reason'),
  };
}
