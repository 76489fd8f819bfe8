import { nominalGrowth } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalAmount } from '../../../figures/normal-amount.ts';
import { nominalGrowthWords } from '../../../figures/verdict.ts';
import { yearPeriod, type Period } from '../../../language/years/period.ts';
import { writePeriod } from '../../../language/years/written-period.ts';
import type { Orientation } from '../../../library/report.ts';
import type { Operand } from '../../../question/task.ts';
import { noVerdict, verdictOfTwo, type Verdict } from './say/compare-verdict.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { sideBySidePieces } from './say/figure-phrase.ts';
import { widestStep } from './say/widest-step.ts';
import { amounts, findAlike, type Finding } from './find/find-alike.ts';
import { rowsByName } from './find/operand-rows.ts';
import { periodWords } from '../../../figures/period-words.ts';

type Trend = TaskOf<'trend'>;
type VerdictOf = (first: FigureRow, last: FigureRow) => Verdict;
type CourseOf = (rows: readonly FigureRow[]) => Verdict;

/** How a figure of one place went over the years; years without one are named. */
export async function carryOutTrend(
  { of, periods: asked, steps }: Trend,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const course = steps ? widestStep(steps) : courseOf(verdictOfTwo);
  const periods = asked.length > 0 ? asked : await yearsTold(of, parts);
  const operands = periods.map((period) => ({ ...of, period }));
  // What came about is a trend, what was aimed at is another; they are never mixed.
  for (const kind of kindsInTurn(of)) {
    const finding = await findAlike(
      operands.map((one) => ({ ...one, kind })),
      parts,
    );
    // Between which years it rose most is told of all of them, or not at all.
    if (steps && finding.missing.length > 0) continue;
    if (finding.found.length >= 2) return trend(finding, course, parts);
  }
  return of.measure === 'growth' ? trendOfAmounts(operands, parts) : undefined;
}

/** 这几年怎么变的，最新目标是多少: a single aim has no course, but what came about before it has. */
function kindsInTurn({ kind }: Operand): readonly Orientation[] {
  if (kind === 'result') return ['result'];
  return kind === 'target' ? ['target', 'result'] : ['result', 'target'];
}

const mostYears = 10;

/** The last years of which the reports tell the figure, where the question names none. */
async function yearsTold(of: Operand, parts: ExecutorParts): Promise<readonly Period[]> {
  const rows = await rowsByName(of, parts);
  const years = rows.flatMap(({ period }) => (/^\d{4}$/u.test(period) ? [Number(period)] : []));
  return [...new Set(years)]
    .toSorted((a, b) => a - b)
    .slice(-mostYears)
    .map(yearPeriod);
}

/** Growth that no report states is worked out from amounts, and called nominal. */
async function trendOfAmounts(
  operands: readonly Operand[],
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const wanted = operands.map((one): Operand => ({ ...one, measure: 'amount', kind: 'result' }));
  const finding = await findAlike(wanted, parts, { measures: amounts, mixesKinds: false });
  return finding.found.length >= 2 ? trend(finding, courseOf(growthOf), parts) : undefined;
}

function growthOf(first: FigureRow, last: FigureRow): Verdict {
  const computation = nominalGrowth(last, first);
  if (!computation) return noVerdict;
  return { words: nominalGrowthWords(computation), computations: [computation] };
}

/** Their course, and how the last stands to the first. */
function courseOf(verdictOf: VerdictOf): CourseOf {
  return (rows) => {
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return noVerdict;
    const course = courseWords(rows);
    const { words, computations } = course === flat ? noVerdict : verdictOf(first, last);
    const isSame = rows.length > 2 && computations.every(({ value }) => value === 0);
    const ends = isSame && words !== '' ? '首尾相同' : words;
    return { words: [course, ends].filter((one) => one !== '').join('，'), computations };
  };
}

async function trend(
  finding: Finding,
  courseOfRows: CourseOf,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const rows = finding.found.map(({ row }) => row);
  const { words: said, computations } = courseOfRows(rows);
  const pieces = [...sideBySidePieces(rows), said === '' ? '。' : `；${said}。`];
  const sentence = await computedSentence(pieces, computations, parts);
  const targets = await targetsOf(finding, parts);
  return {
    sentences: [sentence, ...targets.sentences],
    figures: rows,
    remark: untoldWords(targets.untold, '数据') + untoldWords(targets.past, '实际数据'),
  };
}

/** 没有找到2021年的实际数据。 */
function untoldWords(untold: readonly Operand[], what: string): string {
  const times = untold.flatMap(({ period }) => (period ? [periodWords(writePeriod(period))] : []));
  return times.length === 0 ? '' : `没有找到${times.join('、')}的${what}。`;
}

/** Of years of which nothing is told to have come about, what was aimed at, in a sentence of its own. */
async function targetsOf({ found, missing }: Finding, parts: ExecutorParts) {
  const isOfResults = found.every(({ row }) => row.kind !== 'target');
  if (!isOfResults || missing.length === 0) return { sentences: [], untold: missing, past: [] };
  const measures = found.slice(0, 1).map(({ row }) => row.measure);
  const wanted = missing.map((one): Operand => ({ ...one, kind: 'target' }));
  const aimed = await findAlike(wanted, parts, { measures, mixesKinds: false });
  if (aimed.found.length === 0) return { sentences: [], untold: missing, past: [] };
  const pieces = [...sideBySidePieces(aimed.found.map(({ row }) => row)), '。'];
  const last = found.map(({ row }) => row.period).reduce((a, b) => (a > b ? a : b), '');
  return {
    sentences: [await computedSentence(pieces, [], parts)],
    untold: aimed.missing,
    past: aimed.found.flatMap(({ row, operand }) => (row.period < last ? [operand] : [])),
  };
}

const flat = '一直持平';

/** The course of three or more figures: 逐次提高, 总体下调, 有升有降. */
function courseWords(rows: readonly FigureRow[]): string {
  const values = rows.map((row) => normalAmount(row).value);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  if (steps.length < 2) return '';
  if (steps.every((step) => step > 0)) return '逐次提高';
  if (steps.every((step) => step < 0)) return '逐次下降';
  if (steps.every((step) => step === 0)) return flat;
  const areTargets = rows.every(({ kind }) => kind === 'target');
  if (steps.every((step) => step >= 0)) return areTargets ? '总体上调' : '总体提高';
  if (steps.every((step) => step <= 0)) return areTargets ? '总体下调' : '总体下降';
  return '有升有降';
}
