/** In what a number of an answer differs from the same number of the gold. */
export type Conflict =
  | 'year'
  | 'place'
  | 'direction'
  | 'aim'
  | 'bound'
  | 'unit'
  | 'kind'
  | 'scale'
  | 'denial'
  | 'indicator';

/** What is wrong, missing or too much in an answer, statement by statement. */
export type StatementFault =
  /** The number stands there, and something else is said of it. */
  | {
      readonly type: 'conflict';
      readonly of: Conflict;
      readonly gold: string;
      readonly said: string;
    }
  /** Another number stands in its place. */
  | { readonly type: 'other-number'; readonly gold: string; readonly said: string }
  /** Two numbers have changed places. */
  | { readonly type: 'swapped'; readonly gold: string; readonly said: string }
  /** A year or a place that neither the question, the gold nor the sources know. */
  | { readonly type: 'foreign'; readonly of: 'year' | 'place'; readonly said: string }
  /** The answer says yes and the gold no, or that higher which the gold says is lower. */
  | { readonly type: 'opposite'; readonly gold: string; readonly said: string }
  /** The answer's own numbers refute what it says. */
  | { readonly type: 'own-contradiction'; readonly said: string }
  /** The words that it cites for this say something else. */
  | { readonly type: 'misquoted'; readonly said: string; readonly cited: string }
  /** A number, or a group of words that the rule asks for. */
  | { readonly type: 'missing'; readonly gold: string }
  /** A number that no source and no reckoning gives. */
  | { readonly type: 'unsupported'; readonly said: string };

/** How an answer stands to the gold, statement by statement: the worst that was found. */
export type StatementVerdict = 'right' | 'extra' | 'incomplete' | 'wrong';

export function verdictOf(faults: readonly StatementFault[]): StatementVerdict {
  const types = new Set(faults.map(({ type }) => type));
  if (wrongs.some((type) => types.has(type))) return 'wrong';
  if (types.has('missing')) return 'incomplete';
  return types.has('unsupported') ? 'extra' : 'right';
}

const wrongs: readonly StatementFault['type'][] = [
  ...(['conflict', 'other-number', 'swapped', 'foreign', 'opposite'] as const),
  ...(['own-contradiction', 'misquoted'] as const),
];
