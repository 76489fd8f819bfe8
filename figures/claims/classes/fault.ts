import type { Support } from '../binding/candidate.ts';
import type { StatedClause } from '../stated/statement.ts';

export type WordFault =
  | 'unsupported_words'
  | 'unsupported_negation'
  | 'denied_in_source'
  | 'wrong_kind'
  | 'wrong_year'
  | 'wrong_place'
  | 'instruction'
  | 'nothing_claimed';

/** What a clause says that its support does not, and the words by which it does. */
export type WordFaultFound = { readonly fault: WordFault; readonly words: string };

/** What the words of a closed class are checked against. */
export type Checked = {
  readonly clause: StatedClause;
  readonly support: readonly Support[];
  /** The words of the support, folded. */
  readonly region: string;
};

export function unsupported(words: string): WordFaultFound {
  return { fault: 'unsupported_words', words };
}
