import type { QuestionResult } from '../score/judge-observation.ts';
import type { Part } from '../statistics/ratio.ts';

/** What a value counts, which decides how it is printed. */
export type MeasureUnit = 'share' | 'score' | 'milliseconds' | 'tokens' | 'cost';

/** Headings under which measures are shown, in this order. */
export type MeasureGroup = 'answers' | 'numbers' | 'evidence' | 'citations' | 'refusals' | 'speed';

type Named = {
  /** Stands in files and on the command line: `wrong_numbers`. */
  readonly id: string;
  /** For people, in Chinese. */
  readonly label: string;
  readonly group: MeasureGroup;
  readonly unit: MeasureUnit;
  readonly better: 'higher' | 'lower';
};

/**
 * One figure over many questions. Most are a ratio of what each question adds; `isRate` says that
 * each adds one verdict, so that Wilson's interval is right. Some can only be told of all together.
 * A question to which a measure does not apply adds `undefined`: it is left out and not counted.
 */
export type Measure<Result = QuestionResult> = Named &
  (
    | {
        readonly type: 'ratio';
        readonly isRate: boolean;
        readonly part: (result: Result) => Part | undefined;
      }
    | {
        readonly type: 'whole';
        readonly applies: (result: Result) => boolean;
        readonly value: (results: readonly Result[]) => number | undefined;
      }
  );

/** A verdict as a part: 1 or 0 of 1. */
export function verdict(isSo: boolean | undefined): Part | undefined {
  return isSo === undefined ? undefined : { sum: isSo ? 1 : 0, weight: 1 };
}

/** A score as a part of a mean. */
export function scored(score: number | undefined): Part | undefined {
  return score === undefined ? undefined : { sum: score, weight: 1 };
}

/** A count of so many; `undefined` where there is nothing to count. */
export function counted(count: number, of: number): Part | undefined {
  return of === 0 ? undefined : { sum: count, weight: of };
}
