import type { Candidate } from '../binding/candidate.ts';
import { cuePattern } from '../words/cue-words.ts';

/** A number that comes of two or more of the sources. */
export type Computed = {
  readonly operation: Operation;
  readonly operands: readonly Candidate[];
  /** Words of the clause that stand at none of them. */
  readonly unsaid: readonly string[];
};

export type Operation =
  | 'difference'
  | 'sum'
  | 'ratio'
  | 'share'
  | 'growth'
  | 'before'
  /** So many percent of an amount. */
  | 'part';

export type Pair = readonly [Candidate, Candidate];

/** What a clause has to say for its number to be read as computed. */
export const saidBy: readonly (readonly [Operation, RegExp])[] = [
  ['difference', cuePattern('differs')],
  ['sum', cuePattern('sums')],
  ['ratio', cuePattern('is a ratio')],
  ['share', cuePattern('is a share')],
  ['growth', cuePattern('grows')],
  ['before', cuePattern('was before')],
  ['part', cuePattern('comes to')],
];
