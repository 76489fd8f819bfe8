import type { StatedQuantity } from '../stated/stated-quantity.ts';
import type { StatedClause } from '../stated/statement.ts';
import type { Candidate } from './candidate.ts';

/** A number of a statement that was found in the sources. */
export type BoundNumber = {
  readonly stated: StatedQuantity;
  readonly clause: StatedClause;
  readonly candidate: Candidate;
};

/** Whether a number is what the statement says, not what that is compared with. */
export function isOwn({ stated }: BoundNumber): boolean {
  return stated.comparedWith === undefined;
}
