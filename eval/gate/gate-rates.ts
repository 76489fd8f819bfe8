import { rateOf, type Rate } from '../statistics/rate.ts';
import type { JudgedRow } from './judge-rows.ts';

/** How often the gate errs, either way. */
export type GateRates = {
  /** Of the true sentences, those of which readers get nothing. */
  readonly falseWithhold: Rate;
  /** Of the true sentences, those not shown in the model's words: withheld, or quoted instead. */
  readonly notOwnWords: Rate;
  /** Of the false sentences, those shown. */
  readonly falseRelease: Rate;
};

/** What became of true sentences with a wrong mark or none. */
export type RepairableCounts = {
  readonly of: number;
  readonly shownWithRightMark: number;
  readonly withheld: number;
  readonly shownWithWrongMark: number;
};

export type GateSummary = GateRates & {
  readonly rows: number;
  /** Shown otherwise than written. */
  readonly repaired: { readonly true: number; readonly false: number };
  /** In whose place the report's own words were shown, which are true whatever the sentence was. */
  readonly quoted: { readonly true: number; readonly false: number };
  readonly repairable: RepairableCounts;
  readonly kinds: readonly (GateRates & { readonly kind: string })[];
};

/** Counts errors over all rows and by kind; repairable rows are counted apart. */
export function summariseGate(judged: readonly JudgedRow[]): GateSummary {
  const plain = judged.filter(({ row }) => !row.isRepairable);
  const kinds = [...new Set(plain.map(({ row }) => row.kind))].toSorted();
  const countOf = (some: (judgement: JudgedRow['judgement']) => boolean) => ({
    true: plain.filter(({ row, judgement }) => row.true && some(judgement)).length,
    false: plain.filter(({ row, judgement }) => !row.true && some(judgement)).length,
  });
  return {
    rows: judged.length,
    ...ratesOf(plain),
    repaired: countOf(({ repaired }) => repaired),
    quoted: countOf(({ quoted }) => quoted),
    repairable: repairableCounts(judged.filter(({ row }) => row.isRepairable)),
    kinds: kinds.map((kind) => ({
      kind,
      ...ratesOf(plain.filter(({ row }) => row.kind === kind)),
    })),
  };
}

function ratesOf(judged: readonly JudgedRow[]): GateRates {
  const right = judged.filter(({ row }) => row.true);
  return {
    falseWithhold: rateOf(right.map(({ judgement }) => !judgement.released && !judgement.quoted)),
    notOwnWords: rateOf(right.map(({ judgement }) => !judgement.released)),
    falseRelease: rateOf(
      judged.filter(({ row }) => !row.true).map(({ judgement }) => judgement.released),
    ),
  };
}

function repairableCounts(judged: readonly JudgedRow[]): RepairableCounts {
  const shown = judged.filter(({ judgement }) => judgement.released);
  const right = shown.filter(({ isRight }) => isRight).length;
  return {
    of: judged.length,
    shownWithRightMark: right,
    withheld: judged.length - shown.length,
    shownWithWrongMark: shown.length - right,
  };
}
