import type { FigureRow } from '../../../../figures/figure-row.ts';
import { indicatorWords, valueWords } from '../../../../figures/figure-words.ts';
import { beyondBorder, orderFigures } from '../../../../figures/order-figures.ts';
import { periodWords } from '../../../../figures/period-words.ts';
import { computedSentence } from '../say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from '../executor-parts.ts';
import { differing, markedList } from '../say/figure-phrase.ts';
import { findAlike } from '../find/find-alike.ts';
import { figuresOfGroup, type GroupFigures } from './group-figures.ts';
import { groupCoverage, groupRemark } from './group-remark.ts';
import { madeOfRanked } from './made-of-ranked.ts';
import { rankByChange } from './rank-change.ts';
import { rankParts } from './rank-parts.ts';
import { rankYears } from './rank-years.ts';
import { figuresAsked, isEqual, marked, namesFew, restOfOrder } from './rest-of-order.ts';

type Rank = TaskOf<'rank'>;

const mostListed = 20;
const mostNearest = 3;

/** Which places stand highest, in what order, or beyond a value; and which say nothing. */
export async function carryOutRank(
  task: Rank,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if (task.over.areParts) return rankParts(task, parts);
  if (task.periods) return rankYears(task, parts);
  if (task.since) return rankByChange(task, { ...task.of, period: task.since }, parts);
  const group =
    (await figuresOfGroup(task.over, task.of, parts, task.border)) ??
    (await figuresOfMembers(task, parts));
  return group && answer(task, group, parts);
}

/** Places that are named, and a thing that their reports put in words of their own. */
async function figuresOfMembers(
  { over, of }: Rank,
  parts: ExecutorParts,
): Promise<GroupFigures | undefined> {
  const operands = (over.members ?? []).map((place) => ({ ...of, place }));
  const { found, missing } = await findAlike(operands, parts, { mixesKinds: false });
  const rows = found.map(({ row }) => row);
  const [first] = rows;
  if (!first || rows.length < 2) return undefined;
  return {
    rows,
    kind: first.kind === 'target' ? 'target' : 'result',
    period: first.period,
    searched: await parts.reads.reports({ reportIds: rows.map(({ reportId }) => reportId) }),
    silent: [],
    absent: missing.map(({ place }) => place?.name ?? ''),
  };
}

async function answer(
  task: Rank,
  group: GroupFigures,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const { border } = task;
  const ordered = orderFigures(group.rows, task.order === 'highest' ? 'descending' : 'ascending');
  const beyond = border ? ordered.filter((row) => beyondBorder(row, border)) : ordered;
  // Where none lies beyond it, those that come nearest show it.
  const shown = beyond.length === 0 ? nearest(ordered, task) : beyond;
  const stretch = task.bothEnds ? { ...task, take: 1 } : task;
  const listed = shown.slice(0, Math.min(mostListed, countShown(stretch, shown)));
  const rest = restOfOrder(task, ordered, listed);
  const made = madeOfRanked(task, {
    ...{ ordered, asked: figuresAsked(task, ordered) },
    shown: [...listed, ...marked(rest)],
  });
  const sentence = await computedSentence(
    [...rankingPieces(stretch, listed, beyond.length), ...rest, ...made.pieces, '。'],
    made.computations,
    parts,
  );
  return {
    sentences: [sentence],
    figures: listed,
    remark: groupRemark(group, { within: withinWords(stretch, beyond, listed) }),
    coverage: groupCoverage(group),
  };
}

function nearest(rows: readonly FigureRow[], { border }: Rank): readonly FigureRow[] {
  const order = border?.side === 'below' ? 'ascending' : 'descending';
  return orderFigures(rows, order).slice(0, mostNearest);
}

/** Those that share the last place asked for are shown too, and all that stand above it. */
function countShown({ take, ranks, ...task }: Rank, rows: readonly FigureRow[]): number {
  const count = take ?? (namesFew(task) ? undefined : ranks?.at(-1));
  const last = count === undefined ? undefined : rows[count - 1];
  if (count === undefined || !last) return rows.length;
  return rows.filter((row, index) => index < count || isEqual(row, last)).length;
}

function withinWords(
  { border, take }: Rank,
  beyond: readonly FigureRow[],
  listed: readonly FigureRow[],
): string {
  const within = border && beyond.length > 0 ? `，其中${beyond.length}份符合条件` : '';
  const isCut = listed.length < beyond.length && take === undefined;
  return isCut ? `${within}，以上只列${listed.length}个` : within;
}

/** 2023年地区生产总值增速目标从高到低：肇庆市增长7%左右[1]，静海区增长4%左右[2] */
function rankingPieces(task: Rank, rows: readonly FigureRow[], beyond: number) {
  const { periods } = differing(rows);
  const time = (row: FigureRow) => (periods ? periodWords(row.period) : '');
  return [
    `${rankingHead(rows)}${orderWords(task, rows.length, beyond)}：`,
    ...markedList(rows, (row) => `${row.place}${time(row)}${valueWords(row)}`),
  ];
}

/** 2023年地区生产总值增速目标; one year for all is said once. */
export function rankingHead(rows: readonly FigureRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const year = differing(rows).periods ? '' : periodWords(first.period);
  const kind = first.kind === 'target' ? '目标' : '';
  return `${year}${indicatorWords(first)}${first.measure === 'growth' ? rateWord(first) : ''}${kind}`;
}

function rateWord({ indicator }: FigureRow): string {
  return indicator.endsWith('价格') ? '涨幅' : '增速';
}

function orderWords({ take, order, border }: Rank, count: number, beyond: number): string {
  if (border && beyond === 0) return '没有符合条件的，最接近的是';
  if (border) return '符合条件的有';
  if (take === 1) return order === 'highest' ? '最高的是' : '最低的是';
  return count < 2 ? '' : order === 'highest' ? '从高到低' : '从低到高';
}
