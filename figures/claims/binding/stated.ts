import type { StatedQuantity } from '../stated/stated-quantity.ts';
import type { StatedClause } from '../stated/statement.ts';
import type { Candidate, Support } from './candidate.ts';

/** A number of a statement, with all that says whose it is. */
export type Stated = {
  readonly quantity: StatedQuantity;
  readonly clause: StatedClause;
  /** The whole statement, for what another clause says of the same number. */
  readonly text: string;
  /** The words of the number before, which one without a name of its own goes on. */
  readonly inherited: readonly string[];
  readonly scope: readonly string[];
  readonly asksForTarget: boolean;
  /** What the clause before rests on, where this one has no subject of its own. */
  readonly leans?: readonly Support[] | undefined;
  /** What the number before it was bound to. */
  readonly last: Candidate | undefined;
};

/** The words of its clause before a stated number. */
export function wordsInFront({ quantity, clause }: Pick<Stated, 'quantity' | 'clause'>): string {
  return clause.text.slice(0, quantity.quantity.start - clause.start);
}
