import type { FigureRow } from '../../../../figures/figure-row.ts';
import { secondValues } from '../../../../figures/second-values.ts';
import type { Task } from '../../../../question/task.ts';
import type { DraftSentence, Evidence } from '../../gate/draft.ts';
import { computedSentence } from '../say/computed-sentence.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { fullWords } from '../say/figure-phrase.ts';
import { indicatorsAsked, operandsAsked } from '../operands-asked.ts';
import { periodsAsked } from './operand-rows.ts';

/** What is said where two values of one figure are shown. */
export const twoValuesRemark = '报告中有两个数，请核对原文。';

type Reads = Pick<ExecutorParts, 'reads'>;

/**
 * What else the report that is quoted states as the value of the very same thing, cited too; undefined
 * where it states no other.
 *
 * 同一份报告另一处为：静海区2022年粮食产量36万吨[2]。
 */
export async function secondValueOf(
  quoted: readonly Evidence[],
  task: Task,
  parts: Reads,
): Promise<DraftSentence | undefined> {
  const indicators = indicatorsAsked(task);
  const periods = operandsAsked(task).flatMap(periodsAsked);
  if (indicators.length === 0) return undefined;
  for (const { passage, span } of quoted) {
    const all = await parts.reads.figures({
      reports: { reportIds: [passage.reportId] },
      indicators,
      ...(periods.length > 0 && { periods }),
    });
    const lines = await linesBefore(all, parts);
    for (const row of all.filter(({ start, end }) => span.start <= start && end <= span.end)) {
      const [other] = secondValues(row, all, (one) => lines.get(one) ?? '');
      if (other) return otherValue(other, parts);
    }
  }
  return undefined;
}

/** The passages that figures stand in, each up to the end of its figure. */
export async function linesBefore(
  rows: readonly FigureRow[],
  { reads }: Reads,
): Promise<ReadonlyMap<FigureRow, string>> {
  const lines = rows.map(async (row): Promise<readonly [FigureRow, string]> => {
    const passage = await reads.passageAt(row.reportId, row.start);
    return [row, passage ? passage.text.slice(0, row.end - passage.start) : ''];
  });
  return new Map(await Promise.all(lines));
}

function otherValue(other: FigureRow, parts: Reads): Promise<DraftSentence | undefined> {
  const pieces = [`同一份报告另一处为：${fullWords(other)}`, { mark: other }, '。'];
  return computedSentence(pieces, [], parts);
}
