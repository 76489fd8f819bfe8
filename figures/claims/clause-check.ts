import type { BoundNumber } from './binding/bound-number.ts';
import type { Support } from './binding/candidate.ts';
import type { NumberFault } from './binding/number-fault.ts';
import type { WordFault } from './classes/fault.ts';
import type { StatedClause } from './stated/statement.ts';

export type Fault = { readonly fault: NumberFault | WordFault; readonly words: string };

/** Words that were not found in the source, by themselves or at a number. */
export type Doubt = Fault & {
  readonly unsaid: readonly string[];
  readonly isOfNumber: boolean;
};

/** Words to put into a statement so that it holds. */
export type Insertion = { readonly at: number; readonly words: string };

/** What was found of one clause of a statement. */
export type ClauseCheck = {
  readonly clause: StatedClause;
  /** Empty where all that the clause says follows from its support. */
  readonly faults: readonly Fault[];
  /** What it says in words that its support does not say, and that may follow all the same. */
  readonly doubts: readonly Doubt[];
  readonly insertions: readonly Insertion[];
  readonly support: readonly Support[];
  /** The numbers that were found in the sources, its own and those of the clauses before it. */
  readonly bound: readonly BoundNumber[];
};
