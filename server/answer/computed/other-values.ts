import type { FigureRow } from '../../../figures/figure-row.ts';
import { secondValues } from '../../../figures/second-values.ts';
import type { DraftSentence } from '../gate/draft.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { ExecutorParts } from './executor-parts.ts';
import { fullWords, markedList } from './say/figure-phrase.ts';
import type { FoundOperand } from './find/find-alike.ts';
import { linesBefore } from './find/second-value.ts';

/**
 * The sentences that tell what else is stated as the value of the same thing, in another report or
 * elsewhere in the same; none where all agree.
 *
 * 另一份报告所列为：静海区2020年地区生产总值下降3%[2]。
 */
export async function otherValues(
  found: readonly FoundOperand[],
  parts: Pick<ExecutorParts, 'reads'>,
): Promise<readonly (DraftSentence | undefined)[]> {
  const elsewhere = found.flatMap(({ row, others }) =>
    others.filter(({ reportId }) => reportId !== row.reportId).slice(0, 1),
  );
  const same = await Promise.all(found.map((one) => secondOf(one, parts)));
  return Promise.all([
    ...sentenceOf('另一份报告所列为：', elsewhere, parts),
    ...sentenceOf('同一份报告另一处为：', same.flat().slice(0, 1), parts),
  ]);
}

function sentenceOf(
  head: string,
  rows: readonly FigureRow[],
  parts: Pick<ExecutorParts, 'reads'>,
): readonly Promise<DraftSentence | undefined>[] {
  return rows.length === 0
    ? []
    : [computedSentence([head, ...markedList(rows, fullWords), '。'], [], parts)];
}

/** What the same report states of the very same thing in another place. */
async function secondOf(
  { row, others }: FoundOperand,
  parts: Pick<ExecutorParts, 'reads'>,
): Promise<readonly FigureRow[]> {
  const near = others.filter(({ reportId }) => reportId === row.reportId);
  const lines = await linesBefore([row, ...near], parts);
  return secondValues(row, near, (one) => lines.get(one) ?? '').slice(0, 1);
}
