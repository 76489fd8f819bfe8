import { isRange, mean, sum, type Computation } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { valueWords } from '../../../../figures/figure-words.ts';
import { beyondBorder, orderFigures } from '../../../../figures/order-figures.ts';
import { inexactNote, resultWords } from '../../../../figures/verdict.ts';
import type { Group, Operand } from '../../../../question/task.ts';
import { computedSentence, type SentencePiece } from '../say/computed-sentence.ts';
import type { Computed, ExecutorParts, TaskOf } from '../executor-parts.ts';
import { markedList } from '../say/figure-phrase.ts';
import { leadWords } from '../say/lead-words.ts';
import { figuresOfGroup, type GroupFigures } from './group-figures.ts';
import { groupCoverage, groupRemark } from './group-remark.ts';
import { rankingHead } from './rank.ts';

type Aggregate = TaskOf<'aggregate'>;
type Over = { readonly group: Group; readonly of: Operand };

/** What the figures of all places of a group make together, or how many of them lie beyond a value. */
export async function aggregateGroup(
  task: Aggregate,
  over: Over,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if (task.by === 'share') return undefined;
  const groups = await groupsOf(over, task, parts);
  const [first] = groups;
  if (!first) return undefined;
  if (task.by === 'count') return countOf(first, task, parts);
  const computations = groups.flatMap(({ rows }) => computed(task, rows) ?? []);
  if (computations.length < groups.length) return undefined;
  const sentences = computations.map((one) => computedSentence(piecesOf(one), [one], parts));
  return {
    sentences: await Promise.all(sentences),
    figures: groups.flatMap(({ rows }) => rows),
    remark: remarksOf(groups),
    coverage: groupCoverage(first),
  };
}

/** The figures of the time asked for, or of each of several. */
async function groupsOf(
  { group, of }: Over,
  { by, border, periods }: Aggregate,
  parts: ExecutorParts,
): Promise<readonly GroupFigures[]> {
  const asked: Operand = by === 'sum' ? { ...of, measure: of.measure ?? 'amount' } : of;
  const times = periods ?? [of.period];
  const found = await Promise.all(
    times.map((period) => {
      const { period: _, ...timeless } = asked;
      const operand = period ? { ...asked, period } : timeless;
      return figuresOfGroup(group, operand, parts, border);
    }),
  );
  return found.filter((one) => one !== undefined);
}

function computed({ by }: Aggregate, rows: readonly FigureRow[]): Computation | undefined {
  return by === 'mean' ? mean(rows) : sum(rows);
}

/** 2025年地区生产总值增速目标平均约增长5.36%；最高西藏自治区…，最低青海省…, with a mark for each figure. */
function piecesOf(computation: Computation): readonly SentencePiece[] {
  const { operands } = computation;
  const result = `${leadWords(computation)}${resultWords(computation)}${noteOn(operands)}`;
  const [first, ...rest] = orderFigures(operands, 'descending');
  const last = rest.pop();
  if (!first || !last) return [];
  const words = (row: FigureRow) => `${row.place}${valueWords(row)}`;
  return [
    `${rankingHead(operands)}：最高${words(first)}`,
    { mark: first },
    `，最低${words(last)}`,
    { mark: last },
    ...rest.map((mark) => ({ mark })),
    `；${operands.length > 2 ? '全部' : '两者'}${result}。`,
  ];
}

function noteOn(rows: readonly FigureRow[]): string {
  const notes = [inexactNote(rows), rows.some(isRange) ? '区间按下限计算' : ''];
  const told = notes.filter((note) => note !== '').join('，');
  return told === '' ? '' : `（${told}）`;
}

function remarksOf(groups: readonly GroupFigures[]): string {
  return groups.map((group) => groupRemark(group, { note: 'none' })).join('');
}

const mostListed = 20;

/** 2023年地区生产总值增速目标符合条件的有：…; how many they are is said beside it. */
async function countOf(
  group: GroupFigures,
  { border }: Aggregate,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  const beyond = border ? group.rows.filter((row) => beyondBorder(row, border)) : group.rows;
  if (beyond.length === 0) return undefined;
  const listed = beyond.slice(0, mostListed);
  const words = (row: FigureRow) => `${row.place}${valueWords(row)}`;
  const pieces = [`${rankingHead(listed)}符合条件的有：`, ...markedList(listed, words), '。'];
  return {
    sentences: [await computedSentence(pieces, [], parts)],
    figures: listed,
    remark: `共${beyond.length}个。${groupRemark(group)}`,
    coverage: groupCoverage(group),
  };
}
