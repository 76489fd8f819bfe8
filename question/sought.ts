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

/** Things that a question counts, or asks for by what they are called: 六大攻坚战, 哪几场硬仗. */
export type SoughtList = CountedList & {
  /** 哪几场硬仗: they are as many as the report says. */
  readonly asTold: boolean;
  /** 九大基地 is what they are called; 四个定位 may be counted and called so by the asker alone. */
  readonly isName: boolean;
};

/** A name that adds lists up: 4 and 4 of “4+4”产业集群. */
export type SummedList = { readonly name: string; readonly counts: readonly number[] };

/** What words have to hold to answer a question, as far as it tells. */
export type Sought = {
  /** Undefined where any number may do. */
  readonly number: SoughtNumber | undefined;
  /** It asks when. */
  readonly isTime: boolean;
  /** It asks why. */
  readonly isReason: boolean;
  /** It asks what came about, and not what is planned: 路有啥变化. */
  readonly isPast: boolean;
  /** Undefined where any words may do. */
  readonly thing: SoughtThing | undefined;
  readonly list: SoughtList | undefined;
  readonly summed: SummedList | undefined;
  /** The one thing of a row: 第二步 of 第二步要实现什么. */
  readonly ordinal: string | undefined;
  /** All that a report says it has not done well, or all that it is to do. */
  readonly whole: 'shortcomings' | 'plan' | undefined;
  /**
   * The subjects of reports that its words belong to, where it asks neither a number nor a day nor
   * yes or no: 旅游 of 外地人来玩,有啥新看头. What is said on them is near to an answer.
   */
  readonly subjects: readonly string[];
};
