import type { Place } from '../language/places/place.ts';
import type { Orientation } from '../library/report.ts';
import type { PlanPeriod } from '../language/years/plan-periods.ts';
import type { DirectedQuantity } from '../language/numbers/directed-quantities.ts';
import type { Asserted } from './asserted.ts';
import type { QuestionForm } from './question-form.ts';
import type { QuestionTerm } from './question-term.ts';
import type { Sought } from './sought.ts';
import type { AskedClaim, Carried, Mended, Task } from './task.ts';
import type { Years } from '../language/years/period.ts';

/** A question, read once: everything after it works from this and never from the words. */
export type Question = {
  readonly asked: string;
  /** As it is read: in simplified Chinese, widths and case folded, English put into Chinese. */
  readonly text: string;
  /** The question in words, completed from earlier turns. */
  readonly understood: string;
  readonly places: readonly Place[];
  /** Those asked about; where only reports are named by their years, these. */
  readonly years: readonly number[];
  /** 2018年的报告: the years whose reports are to tell it. */
  readonly reportYears: readonly number[];
  /** Five-year plans it names: 十三五. */
  readonly periods: readonly PlanPeriod[];
  /** Reports that it names by who gave them. */
  readonly reportIds: readonly string[];
  readonly kind: Orientation | undefined;
  readonly form: QuestionForm;
  readonly terms: readonly QuestionTerm[];
  /** What words have to hold to answer it. */
  readonly sought: Sought;
  /** What it puts forward, for yes or no. */
  readonly asserted: Asserted;
  /** Numbers that it tells beside what it asks. */
  readonly granted: Granted;
  /** 2022年建成的和2023年要再建的: what kind each year is asked for, where they differ. */
  readonly kindOfYear: ReadonlyMap<number, Orientation | undefined>;
  /** The years that it spans as a whole: 近三年, 五年来, 今后五年. */
  readonly span?: Years | undefined;
  /** It asks for 我们区, and nothing tells which that is. */
  readonly homeIsUnknown?: boolean | undefined;
  /** What is to be done to answer it. */
  readonly task: Task;
  /** A number that it takes for granted of a figure: 为什么降到3%. */
  readonly premise?: AskedClaim;
  /** 0 to 1: how unsure the reading of the task is. */
  readonly doubt: number;
  /** What it has from earlier turns. */
  readonly carried: readonly Carried[];
  /** It asks for more of the answer before it, for more words of it, or for its reason. */
  readonly continues?: 'more' | 'longer' | 'reason' | undefined;
  /** Typing errors that were mended in names. */
  readonly mended: readonly Mended[];
};

/** Numbers that a question tells beside what it asks. */
export type Granted = {
  /** Those that a report could tell otherwise: no bounds, and none that only counts or names. */
  readonly amounts: readonly DirectedQuantity[];
  /** It says that it takes them for granted, or wants them confirmed: 为什么, 对吧. */
  readonly isSaid: boolean;
  /** It asks for the reason of what it takes for granted: 增长了，靠的是什么. */
  readonly asksReason: boolean;
  /** The question that asks for the first of them: 增长了4%，靠什么 → 增长多少. */
  readonly asks: Question | undefined;
};
