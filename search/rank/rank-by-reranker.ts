import type { Hit } from '../hit.ts';
import { scoresOf, type Reranker } from '../../models/rerank/reranker.ts';

/** What ranking by a cross-encoder needs; without one, hits stay as they are. */
export type RerankerParts = {
  readonly reranker?: Reranker | undefined;
  /** Told when the reranker fails; the own ranking stays then. */
  readonly onRerankerFailure?: ((error: unknown) => void) | undefined;
};

// A cross-encoder reads every pair anew, so only the best are put to it.
const mostJudged = 30;

/** The best hits in the order of the reranker, the others behind them as they were. */
export async function rankByReranker(
  query: string,
  hits: readonly Hit[],
  { reranker, onRerankerFailure }: RerankerParts,
): Promise<readonly Hit[]> {
  if (!reranker || hits.length === 0) return hits;
  const judged = hits.slice(0, mostJudged);
  const texts = judged.map(({ passage, report }) =>
    [`${report.region} ${report.planYear ?? ''}`, ...passage.headingPath, passage.text].join('\n'),
  );
  const scores = await scoresOf(reranker, { query, texts, onFailure: onRerankerFailure });
  if (!scores) return hits;
  const order = judged.map((hit, index) => ({ hit, score: scores[index] ?? -Infinity }));
  const best = order
    .toSorted((a, b) => b.score - a.score)
    .map(({ hit }, rank) => ({ ...hit, why: `${hit.why}，重排第${rank + 1}` }));
  return [...best, ...hits.slice(mostJudged)];
}
