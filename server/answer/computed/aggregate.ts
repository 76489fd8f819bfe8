import { mean, ratio, sum, type Computation } from '../../../figures/compute-figures.ts';
import { addsUpOverYears } from '../../../figures/core-name.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { computationWords, inexactNote, resultWords } from '../../../figures/verdict.ts';
import { yearPeriod } from '../../../language/years/period.ts';
import type { Operand } from '../../../question/task.ts';
import { aggregateGroup } from './group/aggregate-group.ts';
import { leadWords } from './say/lead-words.ts';
import { computedSentence, type SentencePiece } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { differing, labelOf, sideBySidePieces } from './say/figure-phrase.ts';
import { findAlike, type Finding } from './find/find-alike.ts';
import { withCompanions } from './find/companions.ts';
import { sumOfParts } from './sum-of-parts.ts';
import { findInOneBreath } from './find/in-one-breath.ts';
import { missingRemark } from './say/missing-remark.ts';

type Aggregate = TaskOf<'aggregate'>;

/** What figures make together: of those that are named, or of every place of a group. */
export async function carryOutAggregate(
  task: Aggregate,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if ('group' in task.over) return aggregateGroup(task, task.over, parts);
  const operands = withoutContainer(task.over.operands).flatMap(yearByYear);
  const [only, another] = operands;
  if (only && !another) return task.by === 'sum' ? sumOfParts(only, parts) : undefined;
  const { found, missing } = await findOperands(operands, task.by, parts);
  const rows = found.map(({ row }) => row);
  if (!sayWhatNarrows(rows, operands)) return undefined;
  if (missing.length > 0) return withoutSome(task, { found, missing }, parts);
  const computation = computed(task.by, rows);
  return computation && withCompanions(await answer(rows, computation, parts), operands, parts);
}

/** 普通高中学位 is added to others only where a figure says 普通高中. */
function sayWhatNarrows(rows: readonly FigureRow[], operands: readonly Operand[]): boolean {
  const narrowing = operands.flatMap(({ thing }) =>
    thing.type === 'indicator' ? (thing.qualifier?.split(' ') ?? []) : [],
  );
  return narrowing.every((word) =>
    rows.some(({ indicator, quote }) => `${indicator} ${quote}`.includes(word)),
  );
}

const within = /[里中内]$/u;

/** “三个一批”项目库里 says where the things are that are added, and is none of them. */
function withoutContainer(operands: readonly Operand[]): readonly Operand[] {
  const kept = operands.filter(
    ({ thing }) => thing.type === 'indicator' || !within.test(thing.words),
  );
  return kept.length > 1 ? kept : operands;
}

/** 2021到2023年一共: what is said of several years, where they are few, of each of them. */
function yearByYear(operand: Operand): readonly Operand[] {
  const { period } = operand;
  if (period?.type !== 'years' || period.last - period.first >= mostYears) return [operand];
  const count = period.last - period.first + 1;
  const years = Array.from({ length: count }, (_, index) => period.first + index);
  return years.map((year) => ({ ...operand, period: yearPeriod(year) }));
}

const mostYears = 5;

async function findOperands(
  operands: readonly Operand[],
  by: Aggregate['by'],
  parts: ExecutorParts,
): Promise<Finding> {
  const measures = by === 'mean' ? undefined : (['level', 'count'] as const);
  const alikeness = { mixesKinds: by === 'sum', ...(measures && { measures }) };
  const finding = await findAlike(operands, parts, alikeness);
  if (finding.missing.length === 0 && areApart(finding)) return finding;
  return (await findInOneBreath(operands, parts)) ?? finding;
}

/** Two operands for which the same words stand are no two things. */
function areApart({ found }: Finding): boolean {
  const places = found.map(({ row }) => [row.reportId, row.start, row.value].join(' '));
  return new Set(places).size === places.length;
}

function computed(by: Aggregate['by'], rows: readonly FigureRow[]): Computation | undefined {
  const [part, whole] = rows;
  if (!part || !whole) return undefined;
  if (by === 'share') return part.period === whole.period ? ratio(part, whole) : undefined;
  const overYears = new Set(rows.map(({ period }) => period)).size > 1;
  if (by === 'mean') return mean(rows);
  return overYears && !rows.every(addsUpOverYears) ? undefined : sum(rows);
}

async function answer(
  rows: readonly FigureRow[],
  computation: Computation,
  parts: ExecutorParts,
): Promise<Computed> {
  const pieces = [...sideBySidePieces(rows), `，${resultOf(rows, computation)}。`];
  return { sentences: [await computedSentence(pieces, [computation], parts)], figures: rows };
}

/** 合计115个（82个 + 33个 = 115个） */
function resultOf(rows: readonly FigureRow[], computation: Computation): string {
  const note = inexactNote(rows);
  const brackets = `（${computationWords(computation)}${note === '' ? '' : `，${note}`}）`;
  return `${leadOf(rows, computation)}${resultWords(computation)}${brackets}`;
}

function leadOf(rows: readonly FigureRow[], computation: Computation): string {
  if (computation.operation !== 'ratio') return leadWords(computation);
  const [part, whole] = rows;
  if (!part || !whole) return '';
  const differ = differing(rows);
  return `${labelOf(part, differ)}相当于${labelOf(whole, differ)}的约`;
}

/** Of several years some are told: those are shown, and no sum is made of them. */
async function withoutSome(
  task: Aggregate,
  { found, missing }: Finding,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const isListed = missing.every(({ thing }) => thing.type === 'indicator');
  if (!isListed || found.length === 0 || task.by === 'share') return undefined;
  const rows = found.map(({ row }) => row);
  const pieces: readonly SentencePiece[] = [...sideBySidePieces(rows), '。'];
  return {
    sentences: [await computedSentence(pieces, [], parts)],
    figures: rows,
    status: 'partial',
    remark: `${missingRemark(missing).slice(0, -1)}，合计算不出来。`,
    comparesNothing: true,
  };
}
