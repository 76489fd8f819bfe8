import type { ReadableLibrary } from '../library/readable-library.ts';
import type { FusedPosition } from './rank/fuse-legs.ts';
import { hearEachReport } from './rank/hear-each-report.ts';
import type { Hit } from './hit.ts';
import { moreToHear } from './rank/missing-terms.ts';
import { rankByReranker, type RerankerParts } from './rank/rank-by-reranker.ts';
import { judge, rankJudged, rerank } from './rank/rerank.ts';
import { scoringParts } from './rank/score-sentence.ts';
import { searchLegs, type LegOptions, type SearchedLegs } from './search-legs.ts';
import type { Rarity } from './rank/term-coverage.ts';
import type { Question } from '../question/question.ts';

// How many of what both legs found are ranked again.
const rerankDepth = 50;

export type SearchOptions = RerankerParts &
  LegOptions & { readonly library: ReadableLibrary; readonly limit: number };

/** Finds the passages for a question among some reports: two legs, fused, then ranked again. */
export async function searchPassages(
  question: Question,
  options: SearchOptions,
): Promise<readonly Hit[]> {
  return rankLegs(question, await searchLegs(question, options), options);
}

/** What the legs found, ranked again: the second half of `searchPassages`. */
export async function rankLegs(
  question: Question,
  legs: SearchedLegs,
  options: SearchOptions,
): Promise<readonly Hit[]> {
  const { index, perReport, limit } = options;
  const rarity: Rarity = (token) => index.keywords.rarity(token);
  const toHits = hitMaker(legs, options);
  if (perReport) {
    // Every report is to be heard there, so none is put behind another.
    const parts = scoringParts(question, rarity);
    const hear = (open: readonly FusedPosition[]) => toHits(open).map((hit) => judge(hit, parts));
    const { reportAt, keywords } = index;
    const mayAdd = moreToHear(question, keywords);
    const hearing = { reportAt, mostOfEach: perReport, hear, mayAdd };
    return rankJudged(hearEachReport(legs.fused, hearing), question);
  }
  const chosen = legs.fused.slice(0, Math.max(limit, rerankDepth));
  const ranked = rerank(toHits(chosen), question, rarity);
  return (await rankByReranker(question.understood, ranked, options)).slice(0, limit);
}

/** Makes hits of positions; those whose report or passage is gone are left out. */
function hitMaker(legs: SearchedLegs, { index, library, reports }: SearchOptions) {
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const keywordRanks = ranksOf(legs.keyword);
  const vectorRanks = ranksOf(legs.vector);
  return (fused: readonly FusedPosition[]): readonly Hit[] => {
    const ids = fused.map(({ position }) => index.keywords.ids[position] ?? '');
    const passages = new Map(library.passagesById(ids).map((passage) => [passage.id, passage]));
    return fused.flatMap(({ position, score }, at) => {
      const passage = passages.get(ids[at] ?? '');
      const report = passage && reportOf.get(passage.reportId);
      if (!passage || !report) return [];
      const keywordRank = keywordRanks.get(position);
      const vectorRank = vectorRanks.get(position);
      return [{ passage, report, keywordRank, vectorRank, score, why: '' }];
    });
  };
}

function ranksOf(found: readonly { readonly position: number }[]): ReadonlyMap<number, number> {
  return new Map(found.map(({ position }, index) => [position, index + 1]));
}
