import { ofCommonUnit } from '../../../../figures/common-unit.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { valueWords } from '../../../../figures/figure-words.ts';
import { normalAmount } from '../../../../figures/normal-amount.ts';
import { orderFigures } from '../../../../figures/order-figures.ts';
import { periodWords } from '../../../../figures/period-words.ts';
import { kindNames } from '../../../../figures/figure-words.ts';
import { computedSentence, type SentencePiece } from '../say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from '../executor-parts.ts';
import { markedList } from '../say/figure-phrase.ts';
import { isOfSeveralParts, partName, rowsOfParts } from '../find/rows-of-parts.ts';
import { madeOfRanked } from './made-of-ranked.ts';
import { figuresAsked } from './rest-of-order.ts';

type Rank = TaskOf<'rank'>;

/**
 * Which of a place's own parts stands first, where its report tells each: 静海区2023年固定资产投资目标
 * 最高的是：合作示范区75亿元. What is told of several parts in one stands beside them.
 */
export async function rankParts(task: Rank, parts: ExecutorParts): Promise<Computed | undefined> {
  const { within } = task.over;
  const rows = within ? ofNewest(await rowsOfParts({ ...task.of, place: within }, parts)) : [];
  const single = ofCommonUnit(rows.filter((row) => !isOfSeveralParts(row)));
  const ordered = orderFigures(single, task.order === 'highest' ? 'descending' : 'ascending');
  const [first] = ordered;
  if (!first || ordered.length < 2) return undefined;
  const several = rows.filter(isOfSeveralParts);
  // What is told of several parts in one has a share in what all make.
  const all = task.makes?.of === 'all' ? [...ordered, ...several] : ordered;
  const asked = figuresAsked(task, ordered);
  const made = madeOfRanked(task, { ordered: all, asked, shown: [...ordered, ...several] });
  const pieces: readonly SentencePiece[] = [
    headOf(first, task),
    ...endsOf(ordered, task),
    ...together(several),
    ...made.pieces,
    '。',
  ];
  return {
    sentences: [await computedSentence(pieces, made.computations, parts)],
    figures: ordered,
    remark: '只比较了报告分别列出的各部分。',
    comparesNothing: true,
  };
}

function ofNewest(rows: readonly FigureRow[]): readonly FigureRow[] {
  const newest = rows.map(({ period }) => period).reduce((a, b) => (a > b ? a : b), '');
  return rows.filter(({ period }) => period === newest);
}

function headOf({ indicator, period, kind }: FigureRow, { over }: Rank): string {
  const aim = kind === 'target' ? kindNames.target : '';
  return `${over.within?.name ?? ''}${periodWords(period)}${indicator}${aim}`;
}

/** The first, and those that share its place, before the others; all in order where that is asked. */
function endsOf(ordered: readonly FigureRow[], { order, take }: Rank): readonly SentencePiece[] {
  const words = (row: FigureRow) => `${row.place}${valueWords(row)}`;
  if (take === undefined)
    return [order === 'highest' ? '从高到低：' : '从低到高：', ...markedList(ordered, words)];
  const last = ordered[take - 1];
  const least = last && normalAmount(last).value;
  const first = ordered.filter((row, at) => at < take || normalAmount(row).value === least);
  const rest = ordered.filter((row) => !first.includes(row));
  return [
    `${order === 'highest' ? '最高' : '最低'}的是：`,
    ...markedList(first, words),
    ...(rest.length > 0 ? ['；其余：', ...markedList(rest, words)] : []),
  ];
}

function together(rows: readonly FigureRow[]): readonly SentencePiece[] {
  return rows.length === 0
    ? []
    : ['；另有', ...markedList(rows, (row) => `${partName(row)}合计${valueWords(row)}`)];
}
