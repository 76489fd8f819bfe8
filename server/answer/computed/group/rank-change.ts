import { difference, type Computation } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { kindNames, valueWords } from '../../../../figures/figure-words.ts';
import { periodWords } from '../../../../figures/period-words.ts';
import { computationWords, resultWords, sideWord } from '../../../../figures/verdict.ts';
import type { Operand } from '../../../../question/task.ts';
import { computedSentence, type SentencePiece } from '../say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from '../executor-parts.ts';
import { figuresOfGroup } from './group-figures.ts';
import { groupCoverage, groupRemark } from './group-remark.ts';

type Rank = TaskOf<'rank'>;

type Change = { readonly row: FigureRow; readonly other: FigureRow; readonly by: Computation };

const mostListed = 10;

/**
 * Places in the order of how far a figure of theirs lies above another: whose target fell most from
 * 2023 to 2026, who is furthest behind the target.
 */
export async function rankByChange(
  task: Rank,
  against: Operand,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const [group, others] = await Promise.all([
    figuresOfGroup(task.over, task.of, parts),
    figuresOfGroup(task.over, against, parts),
  ]);
  if (!group || !others) return undefined;
  const changes = group.rows.flatMap((row) => changeOf(row, others.rows) ?? []);
  const sign = task.order === 'highest' ? -1 : 1;
  const ordered = changes.toSorted((a, b) => sign * (a.by.value - b.by.value));
  const shown = firstOf(ordered, task.take);
  if (changes.length < 2) return undefined;
  return {
    sentences: [
      await computedSentence(
        [headOf(task, shown), ...piecesOf(shown), '。'],
        shown.map(({ by }) => by),
        parts,
      ),
    ],
    figures: shown.flatMap(({ row, other }) => [row, other]),
    remark: `两个数都列出的有${changes.length}个地区。${groupRemark(group)}`,
    coverage: groupCoverage(group),
  };
}

function changeOf(row: FigureRow, others: readonly FigureRow[]): Change | undefined {
  const other = others.find(({ place }) => place === row.place);
  const by = other && difference(row, other);
  return by && { row, other, by };
}

/** Those that share the last place asked for, too. */
function firstOf(changes: readonly Change[], take: number | undefined): readonly Change[] {
  const count = take ?? mostListed;
  const last = changes[count - 1];
  const shown = changes.filter(
    (one, index) => index < count || (take !== undefined && one.by.value === last?.by.value),
  );
  return shown.slice(0, mostListed);
}

function headOf({ order, take }: Rank, [first]: readonly Change[]): string {
  if (!first) return '';
  const { row, other } = first;
  const falls = order === 'lowest';
  const words = take === 1 ? (falls ? '下降最多的是' : '提高最多的是') : '变化依次为';
  return `${row.indicator}${timeOf(row)}与${timeOf(other)}相比，${words}：`;
}

function timeOf({ period, kind }: FigureRow): string {
  return `${periodWords(period)}${kind === 'target' ? kindNames.target : ''}`;
}

/** 海南省6%左右[1]，比9.5%左右[2]低3.5个百分点（9.5% − 6% = 3.5个百分点） */
function piecesOf(changes: readonly Change[]): readonly SentencePiece[] {
  return changes.flatMap(({ row, other, by }, index): readonly SentencePiece[] => [
    `${index === 0 ? '' : '；'}${row.place}${valueWords(row)}`,
    { mark: row },
    `，${periodWords(other.period)}${valueWords(other)}`,
    { mark: other },
    `，${changeWords(row, by)}`,
  ]);
}

function changeWords(row: FigureRow, by: Computation): string {
  if (by.value === 0) return '两者相同';
  return `${sideWord(row, by.value)}${resultWords(by)}（${computationWords(by)}）`;
}
