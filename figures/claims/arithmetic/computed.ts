import type { Candidate } from '../binding/candidate.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';

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

const computes = new RegExp(`^${cueWords('is a word of computing')}$`, 'u');

/** Whether a word only says that a number was computed: 占比, 高出. */
export function saysComputed(word: string): boolean {
  return computes.test(word);
}

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
