import { evidenceRanks, isFoundWithin } from './evidence-recall.ts';
import { type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import { type Rate, rateOf } from '../statistics/rate.ts';
import type { ReportShelf } from '../report-shelf.ts';
import {
  searchStages,
  type SearchHit,
  type SearchStage,
  type SystemUnderTest,
} from '../system-under-test.ts';

/** Evidence recall at one stage of searching, at 1, 5 and 10. */
export type StageRecall = { readonly stage: SearchStage; readonly recall: readonly Rate[] };

export const stageDepths = [1, 5, 10] as const;

/** `undefined` for a system whose stages cannot be seen. */
export async function measureStages(
  questions: readonly GoldQuestion[],
  { system, shelf }: { readonly system: SystemUnderTest; readonly shelf: ReportShelf },
): Promise<readonly StageRecall[] | undefined> {
  if (!system.searchByStage) return undefined;
  const ranksOf: Record<SearchStage, EvidenceRanks[]> = {
    keyword: [],
    vector: [],
    fused: [],
    ranked: [],
  };
  for (const { question, history, evidence } of questions.filter(isAnswerable)) {
    const found = await system.searchByStage({ question, history, k: Math.max(...stageDepths) });
    for (const stage of searchStages) {
      ranksOf[stage].push(evidenceRanks(evidence, await observed(found[stage], shelf)));
    }
  }
  return searchStages.map((stage) => ({
    stage,
    recall: stageDepths.map((k) => rateOf(ranksOf[stage].map((ranks) => isFoundWithin(k, ranks)))),
  }));
}

type EvidenceRanks = ReturnType<typeof evidenceRanks>;

async function observed(hits: readonly SearchHit[], shelf: ReportShelf) {
  const reports = await shelf.fetch(hits.map(({ reportId }) => reportId));
  return hits.map(({ text, reportId }) => ({
    text,
    sourceFile: reports.get(reportId)?.sourceFile,
  }));
}
