import { ofCommonUnit } from '../../../../figures/common-unit.ts';
import type { FigureRow, Measure } from '../../../../figures/figure-row.ts';
import { indicatorWords, valueWords } from '../../../../figures/figure-words.ts';
import { normalAmount } from '../../../../figures/normal-amount.ts';
import { beyondBorder, orderFigures } from '../../../../figures/order-figures.ts';
import { periodWords } from '../../../../figures/period-words.ts';
import { pickFigure } from '../../../../figures/pick-figure.ts';
import { inexactNote } from '../../../../figures/verdict.ts';
import { writePeriod } from '../../../../language/years/written-period.ts';
import type { Orientation } from '../../../../library/report.ts';
import type { Operand } from '../../../../question/task.ts';
import { computedSentence, type SentencePiece } from '../say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from '../executor-parts.ts';
import { kindNames } from '../../../../figures/figure-words.ts';
import { markedList } from '../say/figure-phrase.ts';
import { measuresInTurn } from '../find/find-alike.ts';
import { madeOfRanked } from './made-of-ranked.ts';
import { figuresAsked, marked } from './rest-of-order.ts';
import { rowsByName, rowsByWords } from '../find/operand-rows.ts';

type Rank = TaskOf<'rank'>;

const mostListed = 20;

/** In which year a figure of one place stood highest or lowest: 全国城镇新增就业目标最少的是：2020年900万人以上. */
export async function rankYears(task: Rank, parts: ExecutorParts): Promise<Computed | undefined> {
  const { of, periods = [] } = task;
  const rows = await yearByYear(of, periods.map(writePeriod), parts);
  const ordered = orderFigures(rows, task.order === 'highest' ? 'descending' : 'ascending');
  if (ordered.length < Math.max(leastYears, periods.length / 2)) return undefined;
  const { border } = task;
  const beyond = border ? ordered.filter((row) => beyondBorder(row, border)) : ordered;
  if (beyond.length === 0) return undefined;
  const shown = task.take === 1 || task.bothEnds ? firstOf(beyond) : beyond.slice(0, mostListed);
  const rest = restOfYears(task, ordered, shown);
  const made = madeOfRanked(task, {
    ...{ ordered, asked: figuresAsked(task, ordered) },
    shown: [...shown, ...marked(rest)],
  });
  const pieces = [
    `${headOf(ordered)}${orderWords(task, ordered)}：`,
    ...markedList(shown, yearAndValue),
    ...rest,
    ...made.pieces,
    '。',
  ];
  return {
    sentences: [await computedSentence(pieces, made.computations, parts)],
    figures: ordered,
    remark: remarkOn(ordered, periods.map(writePeriod)),
    comparesNothing: true,
  };
}

// One year has no order, and where fewer than half are told the first may be another.
const leastYears = 2;

/** One figure of each year that tells one, all of one measure, kind and unit. */
async function yearByYear(
  of: Operand,
  periods: readonly string[],
  parts: ExecutorParts,
): Promise<readonly FigureRow[]> {
  const named = await rowsByName(of, parts);
  const rows = named.length > 0 ? named : await rowsByWords(of, parts);
  const years = periods.length > 0 ? periods : yearsIn(rows);
  const kinds: readonly Orientation[] = of.kind ? [of.kind] : ['result', 'target'];
  const choices = kinds.flatMap((kind) =>
    measuresInTurn([{ ...of, kind }]).map((measure) =>
      ofCommonUnit(years.flatMap((year) => pickYear(rows, measure, kind, year, of))),
    ),
  );
  const most = Math.max(...choices.map(({ length }) => length));
  // What came about before what was aimed at, unless far fewer years tell it.
  return choices.find(({ length }) => length * 2 >= most && length > 0) ?? [];
}

function yearsIn(rows: readonly FigureRow[]): readonly string[] {
  return [...new Set(rows.map(({ period }) => period))].filter((one) => /^\d{4}$/u.test(one));
}

function pickYear(
  rows: readonly FigureRow[],
  measure: Measure,
  kind: Orientation,
  period: string,
  { basis }: Operand,
): readonly FigureRow[] {
  const picked = pickFigure(rows, measure, { period, kind, basis })?.row;
  return picked && (picked.kind === 'target') === (kind === 'target') ? [picked] : [];
}

/** The first, and those that share its place. */
function firstOf(rows: readonly FigureRow[]): readonly FigureRow[] {
  const [first] = rows;
  const amount = first && normalAmount(first).value;
  return rows.filter((row) => normalAmount(row).value === amount).toSorted(byTime);
}

function byTime(a: FigureRow, b: FigureRow): number {
  return a.period.localeCompare(b.period);
}

function headOf([first]: readonly FigureRow[]): string {
  if (!first) return '';
  const rate = first.measure === 'growth' && !first.indicator.endsWith('价格') ? '增速' : '';
  const kind = first.kind === 'target' ? kindNames.target : '';
  return `${first.place}${indicatorWords(first)}${rate}${kind}`;
}

function orderWords({ order, take, border, bothEnds }: Rank, [first]: readonly FigureRow[]) {
  if (border) return '符合条件的年份有';
  const { most, least } = wordsForEnds(first);
  if (take === 1 || bothEnds) return `${order === 'highest' ? most : least}的是`;
  return order === 'highest' ? '从高到低' : '从低到高';
}

function wordsForEnds(row: FigureRow | undefined) {
  const isAmount = row?.measure === 'count' || row?.measure === 'level';
  return isAmount ? { most: '最多', least: '最少' } : { most: '最高', least: '最低' };
}

function yearAndValue(row: FigureRow): string {
  return `${periodWords(row.period)}${valueWords(row)}`;
}

/** The years at the other end, where both are asked for, and of a few the others. */
function restOfYears(
  { bothEnds, order, border }: Rank,
  ordered: readonly FigureRow[],
  shown: readonly FigureRow[],
): readonly SentencePiece[] {
  const end = bothEnds ? firstOf(ordered.toReversed()) : [];
  const isFew = ordered.length <= fewYears && border === undefined;
  const rest = isFew ? ordered.filter((row) => ![...shown, ...end].includes(row)) : [];
  const { most, least } = wordsForEnds(ordered[0]);
  return [
    ...told(`；${order === 'highest' ? least : most}的是：`, end),
    ...told('；其余：', rest.toSorted(byTime)),
  ];
}

const fewYears = 6;

function told(lead: string, rows: readonly FigureRow[]): readonly SentencePiece[] {
  return rows.length === 0 ? [] : [lead, ...markedList(rows, yearAndValue)];
}

/** 12年中11年列出了该数据；没有找到1991年的数据。 */
function remarkOn(rows: readonly FigureRow[], periods: readonly string[]): string {
  const told = new Set(rows.map(({ period }) => period));
  const untold = periods.filter((period) => !told.has(period)).map(periodWords);
  const missing = untold.length > 0 ? `；没有找到${untold.join('、')}的数据` : '';
  const total = periods.length > 0 ? periods.length : rows.length;
  const note = inexactNote(rows).replace('计算', '比较');
  return `${total}年中${rows.length}年列出了该数据${missing}。${note === '' ? '' : `${note}。`}`;
}
