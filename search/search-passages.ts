import type { Library } from '../library/library.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from './embedder.ts';
import type { Hit } from './hit.ts';
import { rankByReranker, type RerankerParts } from './rank-by-reranker.ts';
import { rerank } from './rerank.ts';
import { hearEachReport } from './hear-each-report.ts';
import { saysAll } from './says-all.ts';
import { scoringParts } from './score-sentence.ts';
import type { Rarity } from './term-coverage.ts';
import { fuseRankings, type FusedPosition } from './fuse-rankings.ts';
import type { SearchIndex } from './search-index.ts';
import { termTokens } from './question-terms.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

// How deep each leg is read before fusing, and how many of these are ranked again.
const legDepth = 200;
const rerankDepth = 50;

export type SearchOptions = RerankerParts & {
  readonly index: SearchIndex;
  readonly library: Library;
  readonly embedder: Embedder;
  readonly reports: readonly ReportSummary[];
  readonly limit: number;
  /** At most so many of each report instead of the best of all: for questions put to every one. */
  readonly perReport?: number | undefined;
  /** Told when the embedder fails; keywords alone are searched then. */
  readonly onEmbedderFailure?: ((error: unknown) => void) | undefined;
};

/** Finds the passages for a question among some reports: two legs, fused, then ranked again. */
export async function searchPassages(
  question: UnderstoodQuestion,
  options: SearchOptions,
): Promise<readonly Hit[]> {
  const { index, perReport, limit } = options;
  const legs = {
    keyword: keywordPositions(question, options),
    vector: await vectorPositions(question, options),
  };
  const fused = fuseRankings([
    { positions: legs.keyword, weight: 1 },
    { positions: legs.vector, weight: options.embedder.trust },
  ]);
  const rarity: Rarity = (token) => index.keywords.rarity(token);
  const toHits = hitMaker(legs, options);
  if (perReport) {
    // Every report is to be heard there, so none is put behind another.
    const parts = scoringParts(question, rarity);
    const hearing = { reportAt: index.reportAt, mostOfEach: perReport, toHits };
    const heard = hearEachReport(fused, { ...hearing, saysAll: (hit) => saysAll(hit, parts) });
    return rerank(heard, question, rarity);
  }
  const chosen = fused.slice(0, Math.max(limit, rerankDepth));
  const ranked = rerank(toHits(chosen), question, rarity);
  return (await rankByReranker(question.understood, ranked, options)).slice(0, limit);
}

type Legs = { readonly keyword: readonly number[]; readonly vector: readonly number[] };

function keywordPositions(question: UnderstoodQuestion, options: SearchOptions): readonly number[] {
  const { index, reports, perReport } = options;
  const tokens = termTokens(question.terms);
  const found = perReport
    ? index.keywords.searchEach({ tokens, limit: perReport, ranges: index.rangesOf(reports) })
    : index.keywords.search({ tokens, limit: legDepth, accepts: index.among(reports).accepts });
  return found.map(({ position }) => position);
}

async function vectorPositions(
  question: UnderstoodQuestion,
  { index, embedder, reports, onEmbedderFailure }: SearchOptions,
): Promise<readonly number[]> {
  if (!index.vectors) return [];
  try {
    const [vector] = await embedder.embed([question.understood], { as: 'question' });
    if (!vector) return [];
    const among = index.among(reports);
    const found = index.vectors.search({ vector, limit: legDepth, among });
    return found.map(({ position }) => position);
  } catch (error) {
    onEmbedderFailure?.(error);
    return [];
  }
}

/** Makes hits of positions; those whose report or passage is gone are left out. */
function hitMaker(legs: Legs, { index, library, reports }: SearchOptions) {
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

function ranksOf(positions: readonly number[]): ReadonlyMap<number, number> {
  return new Map(positions.map((position, index) => [position, index + 1]));
}
