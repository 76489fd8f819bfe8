import { sum } from '../../../figures/compute-figures.ts';
import { indicatorWords, valueWords } from '../../../figures/figure-words.ts';
import { periodWords } from '../../../figures/period-words.ts';
import { computationWords, resultWords } from '../../../figures/verdict.ts';
import type { Operand } from '../../../question/task.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { Computed, ExecutorParts } from './executor-parts.ts';
import { markedList } from './say/figure-phrase.ts';
import { partName, rowsOfParts } from './find/rows-of-parts.ts';

/**
 * What the parts of a place make together, where its own report tells the figure part by part:
 * 各园区的固定资产投资任务一共多少.
 */
export async function sumOfParts(
  operand: Operand,
  parts: ExecutorParts,
): Promise<Computed | undefined> {
  if (operand.thing.type !== 'indicator' || operand.thing.qualifier === undefined) return undefined;
  const rows = await rowsOfParts(operand, parts);
  const [first] = rows;
  const computation = rows.length > 1 ? sum(rows) : undefined;
  if (!first || !computation) return undefined;
  const kind = first.kind === 'target' ? '目标' : '';
  const pieces = [
    `${operand.place?.name ?? ''}${periodWords(first.period)}${indicatorWords(first)}${kind}：`,
    ...markedList(rows, (row) => `${partName(row)}${valueWords(row)}`),
    `；合计${resultWords(computation)}（${computationWords(computation)}）。`,
  ];
  return {
    sentences: [await computedSentence(pieces, [computation], parts)],
    figures: rows,
    remark: '只加了报告列出的各部分。',
  };
}
