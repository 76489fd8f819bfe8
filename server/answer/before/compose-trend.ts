import { nominalGrowth } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { nominalGrowthWords } from '../../../figures/verdict.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { noVerdict, verdictOfTwo, type Verdict } from './compose-side-by-side.ts';
import { computedSentence } from './computed-sentence.ts';
import { figureOperands, type FigureOperand } from './figure-operands.ts';
import { sideBySidePieces } from './figure-phrase.ts';
import { findOperandFigures } from './find-operand-figures.ts';

const mostYears = 10;

/** Answers how an indicator of one place went over the years; years without a figure are named. */
export function composeTrend(parts: ComputeParts): Computed | undefined {
  return trendOf(parts, verdictOfTwo) ?? trendOfAmounts(parts);
}

/** Growth that no report states is worked out from amounts, and called nominal. */
function trendOfAmounts(parts: ComputeParts): Computed | undefined {
  const { asked } = parts;
  if (asked.measure !== 'growth') return undefined;
  return trendOf({ ...parts, asked: { ...asked, measure: 'amount' } }, verdictOfGrowth);
}

type VerdictOf = (first: FigureRow, last: FigureRow) => Verdict;

function trendOf(parts: ComputeParts, verdictOf: VerdictOf): Computed | undefined {
  const [indicator, second] = parts.indicators;
  const operands = figureOperands(parts.question);
  const [first] = operands;
  if (!indicator || second || !first?.place) return undefined;
  if (operands.some(({ place }) => place?.code !== first.place?.code)) return undefined;
  const years = yearsOf(operands, parts);
  // What came about is a trend, what was aimed at is another; they are never mixed.
  const kinds = first.kind === undefined ? (['result', 'target'] as const) : [first.kind];
  for (const kind of kinds) {
    const wanted = years.map((year) => ({ ...first, year, period: undefined, kind }));
    const told = longestAlike(wanted, indicator, parts);
    if (told.length >= 2) return trend(told, years, { ...parts, verdictOf });
  }
  return undefined;
}

/** The years named, with those between; or the last so many that the reports tell of. */
function yearsOf(operands: readonly FigureOperand[], parts: ComputeParts): readonly number[] {
  const named = operands.flatMap(({ year }) => year ?? []);
  const { lastYears } = parts.asked;
  if (named.length >= 2) return between(Math.min(...named), Math.max(...named));
  const last = named[0] ?? latestReviewed(parts, operands[0]);
  return last === undefined ? [] : between(last - (lastYears ?? mostYears) + 1, last);
}

function latestReviewed({ atHand }: ComputeParts, operand?: FigureOperand): number | undefined {
  const own = atHand.reports.filter(({ regionCode }) => regionCode === operand?.place?.code);
  const years = own.flatMap(({ reviewYear }) => reviewYear ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}

function between(first: number, last: number): readonly number[] {
  const from = Math.max(first, last - mostYears + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => from + index);
}

/** The figures of those years that have one, all alike. */
function longestAlike(
  wanted: readonly FigureOperand[],
  indicator: Parameters<typeof findOperandFigures>[1],
  parts: ComputeParts,
): readonly FigureRow[] {
  const having = wanted.filter((one) => findOperandFigures([one], indicator, parts));
  const found = findOperandFigures(having, indicator, parts);
  return found?.map(({ row }) => row) ?? [];
}

function trend(
  rows: readonly FigureRow[],
  years: readonly number[],
  { atHand, verdictOf }: ComputeParts & { readonly verdictOf: VerdictOf },
): Computed | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  const { words, computations } = verdictOf(first, last);
  const pieces = [...sideBySidePieces(rows), words === '' ? '。' : `；${words}。`];
  const told = new Set(rows.map(({ period }) => period));
  const missing = years.filter((year) => !told.has(String(year)));
  return {
    sentences: [computedSentence(pieces, computations, atHand)],
    figures: rows,
    ...(missing.length > 0 && {
      remark: `没有找到${missing.map((year) => `${year}年`).join('、')}的数据。`,
    }),
  };
}

function verdictOfGrowth(first: FigureRow, last: FigureRow): Verdict {
  const computation = nominalGrowth(last, first);
  if (!computation) return noVerdict;
  return { words: nominalGrowthWords(computation), computations: [computation] };
}
