import type { DirectedQuantity } from '../language/numbers/directed-quantities.ts';
import type { Deed } from '../language/words/deeds.ts';

/** What a question puts forward, for a report to say yes or no to. */
export type Asserted = {
  /** Numbers with a unit, each with the way that its clause goes. */
  readonly amounts: readonly DirectedQuantity[];
  /** The way that a figure is said to go: 是不是下滑了. */
  readonly way: DirectedQuantity['direction'];
  /** It goes there by much, or by so many per cent: standing still is no. */
  readonly isSteep: boolean;
  /** The number is a bound: 超过5%了吗 says above, 不到5%吧 below. */
  readonly bound: 'above' | 'below' | undefined;
  /** It is asked whether this has been done: 通车了没有. */
  readonly deed: Deed | undefined;
  /** It is asked whether something came about at all: 出过事故吗, 有人染上没有. */
  readonly hasHappened: boolean;
  /** It is asked whether something is going to be done: 会不会免费开放. */
  readonly isPlan: boolean;
};
