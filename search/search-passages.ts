import type { Library } from '../library/library.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from './embedder.ts';
import type { Hit } from './hit.ts';
import { rankByReranker, type RerankerParts } from './rank-by-reranker.ts';
import { rerank } from './rerank.ts';
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
  /** So many of each report instead of the best of all: for questions put to every report. */
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
  const chosen = perReport
    ? bestOfEachReport(fused, perReport, index)
    : fused.slice(0, Math.max(limit, rerankDepth));
  const ranked = rerank(toHits(chosen, legs, options), question, (token) =>
    index.keywords.rarity(token),
  );
  // Every report is to be heard there, so none is put behind another.
  if (perReport) return ranked;
  return (await rankByReranker(question.understood, ranked, options)).slice(0, limit);
}

type Legs = { readonly keyword: readonly number[]; readonly vector: readonly number[] };

function keywordPositions(question: UnderstoodQuestion, options: SearchOptions): readonly number[] {
  const { index, reports, perReport } = options;
  const limit = perReport ? index.keywords.ids.length : legDepth;
  const accepts = index.acceptor(reports);
  return index.keywords
    .search({ tokens: termTokens(question.terms), limit, accepts })
    .map(({ position }) => position);
}

async function vectorPositions(
  question: UnderstoodQuestion,
  { index, embedder, reports, onEmbedderFailure }: SearchOptions,
): Promise<readonly number[]> {
  if (!index.vectors) return [];
  try {
    const [vector] = await embedder.embed([question.understood], { as: 'question' });
    if (!vector) return [];
    const accepts = index.acceptor(reports);
    const found = index.vectors.search({ vector, limit: legDepth, accepts });
    return found.map(({ position }) => position);
  } catch (error) {
    onEmbedderFailure?.(error);
    return [];
  }
}

function bestOfEachReport(
  fused: readonly FusedPosition[],
  perReport: number,
  { reportAt }: SearchIndex,
): readonly FusedPosition[] {
  const taken = new Map<string, number>();
  return fused.filter(({ position }) => {
    const report = reportAt(position) ?? '';
    taken.set(report, (taken.get(report) ?? 0) + 1);
    return (taken.get(report) ?? 0) <= perReport;
  });
}

function toHits(
  fused: readonly FusedPosition[],
  legs: Legs,
  { index, library, reports }: SearchOptions,
): readonly Hit[] {
  const ids = fused.map(({ position }) => index.keywords.ids[position] ?? '');
  const passages = new Map(library.passagesById(ids).map((passage) => [passage.id, passage]));
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const keywordRanks = ranksOf(legs.keyword);
  const vectorRanks = ranksOf(legs.vector);
  return fused.flatMap(({ position, score }, index) => {
    const passage = passages.get(ids[index] ?? '');
    const report = passage && reportOf.get(passage.reportId);
    if (!passage || !report) return [];
    const keywordRank = keywordRanks.get(position);
    const vectorRank = vectorRanks.get(position);
    return [{ passage, report, keywordRank, vectorRank, score, why: '' }];
  });
}

function ranksOf(positions: readonly number[]): ReadonlyMap<number, number> {
  return new Map(positions.map((position, index) => [position, index + 1]));
}
