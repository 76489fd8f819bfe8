import { allMeasures } from '../metrics/all-measures.ts';
import type { Prices } from '../metrics/cost.ts';
import type { Part } from '../statistics/ratio.ts';
import { clusterOf } from './cluster-of.ts';
import type { QuestionResult } from './judge-observation.ts';

/** A judged answer as it is kept: with its part in every measure, so that runs can be paired. */
export type ScoredItem = QuestionResult & {
  readonly cluster: string;
  readonly parts: Readonly<Record<string, Part>>;
};

export function scoredItem(result: QuestionResult, prices?: Prices): ScoredItem {
  const parts = allMeasures(prices).flatMap((measure) => {
    const part = measure.type === 'ratio' ? measure.part(result) : undefined;
    return part ? [[measure.id, part] as const] : [];
  });
  return { ...result, cluster: clusterOf(result.question), parts: Object.fromEntries(parts) };
}
