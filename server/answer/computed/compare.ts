import {
  difference,
  nominalGrowth,
  ratio,
  type Computation,
} from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { computationWords, nominalGrowthWords, resultWords } from '../../../figures/verdict.ts';
import type { ComparisonGoal, Operand } from '../../../question/task.ts';
import { comparedInWords } from './say/compared-in-words.ts';
import { completionOf } from './completion.ts';
import { noVerdict, verdictOf, verdictOfTwo, type Verdict } from './say/compare-verdict.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { differing, labelOf, sideBySidePieces } from './say/figure-phrase.ts';
import { amounts, findAlike, type Alikeness, type Finding } from './find/find-alike.ts';
import { moreByGrowth } from './more-by-growth.ts';
import { missingRemark } from './say/missing-remark.ts';
import { otherValues } from './other-values.ts';

type Order = TaskOf<'compare'>['order'];
type Compare = TaskOf<'compare'>;

/** Figures side by side, and what holding them against each other gives. */
export async function carryOutCompare(
  task: Compare,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if (!task.operands.every(({ measure }) => measure === 'both')) return compareOnce(task, parts);
  const ways = (['amount', 'growth'] as const).map((measure) =>
    compareOnce({ ...task, operands: task.operands.map(inMeasure(measure)) }, parts),
  );
  const [amounts, growth] = await Promise.all(ways);
  return amounts && growth ? together(amounts, growth) : (amounts ?? growth);
}

function inMeasure(measure: 'amount' | 'growth') {
  return ({ unit, ...operand }: Operand): Operand => ({
    ...{ ...operand, measure },
    ...(unit !== undefined && measure === 'amount' && { unit }),
  });
}

/** 谁多,增幅谁大: what is said of the amounts, and of how they grew. */
function together(one: Computed, other: Computed): Computed {
  const remark = [one.remark, other.remark].filter((words) => words !== undefined).join('');
  const isWhole = one.status !== 'partial' && other.status !== 'partial';
  return {
    ...{ ...one, sentences: [...one.sentences, ...other.sentences] },
    ...{ figures: [...one.figures, ...other.figures], remark },
    status: isWhole ? 'answered' : 'partial',
  };
}

async function compareOnce(
  { operands, want, order, claims }: Compare,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const byGrowth = await moreByGrowth(operands, parts);
  if (byGrowth) return byGrowth;
  const finding = await findOperands(operands, want, parts);
  const rows = finding.found.map(({ row }) => row);
  if (rows.length === 0 || new Set(rows.map(identity)).size < rows.length) return undefined;
  if (finding.missing.length > 0) return withMissing(finding, parts);
  if (want === 'rest' && !rows.every(hasRest)) return undefined;
  const { words, computations } = verdictFor[want](rows, order);
  const pieces = [
    ...(claims ? [claimWords(rows, claims)] : []),
    ...sideBySidePieces(rows),
    words === '' ? '。' : `；${words}。`,
  ];
  const sentence = await computedSentence(pieces, computations, parts);
  return {
    sentences: [sentence, ...(await otherValues(finding.found, parts))],
    figures: rows,
    comparesNothing: want === 'side_by_side' || want === 'completion',
  };
}

/** Whether the first of two is more, or less, as the question supposes: 是。 or 不是。; '' where that is open. */
function claimWords(rows: readonly FigureRow[], claims: 'more' | 'less'): string {
  const [first, second, third] = rows;
  const apart = first && second && !third ? difference(first, second) : undefined;
  if (!apart) return '';
  return (claims === 'more' ? apart.value > 0 : apart.value < 0) ? '是。' : '不是。';
}

async function findOperands(
  operands: readonly Operand[],
  want: ComparisonGoal,
  parts: ExecutorParts,
): Promise<Finding> {
  const asked = await findAlike(operands, parts, alikenessFor(want));
  const finding = asked.missing.length > 0 ? ((await asStated(operands, parts)) ?? asked) : asked;
  if (finding.missing.length === 0 || want !== 'side_by_side') return finding;
  // What is only told side by side need not be of one unit.
  const each = await Promise.all(operands.map((one) => findAlike([one], parts)));
  return {
    found: each.flatMap(({ found }) => found),
    missing: each.flatMap(({ missing }) => missing),
  };
}

/** Things that reports tell as amounts are compared by those, though 更低 sounds like a rate. */
async function asStated(
  operands: readonly Operand[],
  parts: ExecutorParts,
): Promise<Finding | undefined> {
  const growsUsually = operands.some(
    ({ thing }) => thing.type === 'words' || thing.indicator.usualMeasure === 'growth',
  );
  if (growsUsually) return undefined;
  const finding = await findAlike(operands, parts, { measures: amounts, mixesKinds: true });
  return finding.missing.length === 0 ? finding : undefined;
}

function alikenessFor(want: ComparisonGoal): Alikeness {
  const ofAmounts = want === 'ratio' || want === 'rest';
  return { mixesKinds: true, ...(ofAmounts && { measures: amounts }) };
}

/** Two operands for which the same words stand are no two things. */
function identity({ reportId, start, end, value }: FigureRow): string {
  return [reportId, start, end, value].join(' ');
}

async function withMissing(finding: Finding, parts: ExecutorParts): Promise<Computed | undefined> {
  const { found, missing } = finding;
  if (missing.some(({ thing }) => thing.type === 'words')) return undefined;
  const rows = found.map(({ row }) => row);
  const sentence = await computedSentence([...sideBySidePieces(rows), '。'], [], parts);
  const inWords = await comparedInWords(finding, parts);
  if (inWords) return { sentences: [sentence, inWords], figures: rows, comparesNothing: true };
  return {
    sentences: [sentence],
    figures: rows,
    status: 'partial',
    remark: missingRemark(missing),
    comparesNothing: true,
  };
}

const verdictFor: Readonly<
  Record<ComparisonGoal, (rows: readonly FigureRow[], order?: Order) => Verdict>
> = {
  which: verdictOf,
  difference: verdictOf,
  rest: verdictOf,
  same: (rows) => sameVerdict(rows),
  side_by_side: () => noVerdict,
  ratio: (rows) => ofTwo(rows, ratioVerdict),
  completion: (rows) => ofTwo(rows, completionOf),
  growth: (rows) => ofTwo(rows, growthVerdict),
};

function ofTwo(
  rows: readonly FigureRow[],
  verdict: (a: FigureRow, b: FigureRow) => Verdict,
): Verdict {
  const [a, b] = rows;
  return a && b && rows.length === 2 ? verdict(a, b) : noVerdict;
}

/** 不一样，… or 一样 */
function sameVerdict(rows: readonly FigureRow[]): Verdict {
  const { words, computations } = verdictOf(rows);
  if (words === '') return noVerdict;
  return words.endsWith('相同')
    ? { words, computations }
    : { words: `不一样，${words}`, computations };
}

/** 固定资产投资相当于地区生产总值的约96.05%（…） */
function ratioVerdict(part: FigureRow, whole: FigureRow): Verdict {
  const computation = ratio(part, whole);
  if (!computation) return verdictOfTwo(part, whole);
  const differ = differing([part, whole]);
  const times = timesWords(computation);
  return {
    words: `${labelOf(part, differ)}相当于${labelOf(whole, differ)}的约${resultWords(computation)}${times}（${computationWords(computation)}）`,
    computations: [computation],
  };
}

function timesWords({ value }: Computation): string {
  return value >= 150 ? `，即约${Math.round(value) / 100}倍` : '';
}

/** How much the later amount is above the earlier; of two rates, how far they are apart. */
function growthVerdict(a: FigureRow, b: FigureRow): Verdict {
  const [later, earlier] = a.period >= b.period ? [a, b] : [b, a];
  const computation = nominalGrowth(later, earlier);
  if (!computation) return verdictOfTwo(a, b);
  const change = difference(later, earlier);
  return {
    words: `${nominalGrowthWords(computation)}${doubledWords(computation)}`,
    computations: [computation, ...(change ? [change] : [])],
  };
}

/** Whether an amount has doubled, where it came near to that or beyond. */
function doubledWords({ value }: Computation): string {
  if (value < nearlyDoubled) return '';
  if (value < 100) return '，不到一番';
  return value < 300 ? '，翻了一番' : '，翻了两番';
}

const nearlyDoubled = 50;

const doneEachYear = /^新增|^净增|^新建/u;

/** What is missing to a target is told of what there is; what is done each year begins anew. */
function hasRest({ indicator }: FigureRow): boolean {
  return !doneEachYear.test(indicator);
}
