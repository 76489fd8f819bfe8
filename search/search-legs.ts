import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from '../models/embedding/embedder.ts';
import { fuseRankings, type FusedPosition } from './fuse-rankings.ts';
import { termTokens } from './question-terms.ts';
import type { SearchIndex } from './search-index.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

// How deep each leg is read before fusing.
const legDepth = 200;

/** Positions of passages, best first: as each leg ranks them, and both together. */
export type SearchedLegs = {
  readonly keyword: readonly number[];
  readonly vector: readonly number[];
  readonly fused: readonly FusedPosition[];
};

export type LegOptions = {
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  readonly reports: readonly ReportSummary[];
  /** At most so many of each report instead of the best of all: for questions put to every one. */
  readonly perReport?: number | undefined;
  /** Told when the embedder fails; keywords alone are searched then. */
  readonly onEmbedderFailure?: ((error: unknown) => void) | undefined;
};

/** Searches some reports by keywords and by vectors, and fuses the two rankings. */
export async function searchLegs(
  question: UnderstoodQuestion,
  options: LegOptions,
): Promise<SearchedLegs> {
  const keyword = keywordPositions(question, options);
  const vector = await vectorPositions(question, options);
  const fused = fuseRankings([
    { positions: keyword, weight: 1 },
    { positions: vector, weight: options.embedder.trust },
  ]);
  return { keyword, vector, fused };
}

function keywordPositions(question: UnderstoodQuestion, options: LegOptions): readonly number[] {
  const { index, reports, perReport } = options;
  const tokens = termTokens(question.terms);
  const found = perReport
    ? index.keywords.searchEach({ tokens, limit: perReport, ranges: index.rangesOf(reports) })
    : index.keywords.search({ tokens, limit: legDepth, accepts: index.among(reports).accepts });
  return found.map(({ position }) => position);
}

async function vectorPositions(
  question: UnderstoodQuestion,
  { index, embedder, reports, onEmbedderFailure }: LegOptions,
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
