import type { CountedList } from '../language/sentences/counted-list.ts';

/** A kind of number that a question asks for: a mean of years, a rate, a share, an amount of money. */
export type SoughtNumber =
  | ('mean' | 'rate' | 'share' | 'large' | 'money' | 'people')
  | ('length' | 'area' | 'land' | 'weight' | 'concentration');

/** What kind of thing would answer, where the question tells: so many things, a name, a person. */
export type SoughtThing =
  | { readonly kind: 'list'; readonly list: CountedList & { readonly count: number } }
  | { readonly kind: 'name'; readonly suffixes: readonly string[] }
  | { readonly kind: 'person'; readonly office: string };

/** What words have to hold to answer a question, as far as it tells. */
export type Sought = {
  /** Undefined where any number may do. */
  readonly number: SoughtNumber | undefined;
  /** It asks when. */
  readonly isTime: boolean;
  /** It asks why. */
  readonly isReason: boolean;
  /** Undefined where any words may do. */
  readonly thing: SoughtThing | undefined;
};
