import type { GoldQuestion } from '../gold-files/gold-question.ts';

/**
 * What a question hangs together with: the report it is about, as the gold says or as its evidence
 * shows. A question about no report stands alone.
 */
export function clusterOf(question: GoldQuestion): string {
  return question.cluster ?? question.evidence[0]?.doc ?? `question ${question.id}`;
}
