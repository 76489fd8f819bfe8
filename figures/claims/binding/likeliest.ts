import type { Source } from '../source.ts';
import { agreeOnAmount } from './agree-on-amount.ts';
import { shareNamed, subjectOf } from './agree-on-name.ts';
import { candidates, type Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

/**
 * Whether no other number of one unit stands nearer to the words of a stated one: 城镇居民收入增长8%
 * is not bound to the 8% of 农村居民 where another rate is that of 城镇居民.
 */
export function isLikeliest(
  stated: Stated,
  candidate: Candidate,
  sources: readonly Source[],
): boolean {
  const words = subjectOf(stated);
  const share = shareNamed(words, candidate);
  return candidates(sources)
    .filter(({ cited }) => cited.base === stated.quantity.base)
    .filter(({ cited }) => agreeOnAmount(stated.quantity, cited) === 'apart')
    .every((rival) => shareNamed(words, rival) <= share);
}
