import type { Library } from '../library/library.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from './embedder.ts';
import type { Hit } from './hit.ts';
import { rerank } from './rerank.ts';
import { fuseRankings, type Ranking } from './fuse-rankings.ts';
import type { SearchIndex } from './search-index.ts';
import { termTokens } from './question-terms.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

// How deep each leg is read before fusing, and how many of these are ranked again.
const legDepth = 200;
const rerankDepth = 50;

/** Finds the passages for a question among some reports: two legs, fused, then ranked again. */
export async function searchPassages(
  question: UnderstoodQuestion,
  options: {
    readonly index: SearchIndex;
    readonly library: Library;
    readonly embedder: Embedder;
    readonly reports: readonly ReportSummary[];
    readonly limit: number;
  },
): Promise<readonly Hit[]> {
  const { index, library, embedder, reports, limit } = options;
  const accepts = index.acceptor(reports);
  const keyword = index.keywords
    .search({ tokens: termTokens(question.terms), limit: legDepth, accepts })
    .map(({ position }) => position);
  const vector = await vectorPositions(question, { index, embedder, accepts });
  const rankings: readonly Ranking[] = [
    { positions: keyword, weight: 1 },
    { positions: vector, weight: embedder.trust },
  ];
  const fused = fuseRankings(rankings).slice(0, Math.max(limit, rerankDepth));
  const ids = fused.map(({ position }) => index.keywords.ids[position] ?? '');
  const passages = new Map(library.passagesById(ids).map((passage) => [passage.id, passage]));
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const hits = fused.flatMap(({ position, score }, rank) => {
    const passage = passages.get(ids[rank] ?? '');
    const report = passage && reportOf.get(passage.reportId);
    if (!passage || !report) return [];
    const keywordRank = rankIn(keyword, position);
    const vectorRank = rankIn(vector, position);
    return [{ passage, report, keywordRank, vectorRank, score }];
  });
  const rarity = (token: string) => index.keywords.rarity(token);
  return rerank(hits, question, rarity).slice(0, limit);
}

async function vectorPositions(
  question: UnderstoodQuestion,
  parts: {
    readonly index: SearchIndex;
    readonly embedder: Embedder;
    readonly accepts: (position: number) => boolean;
  },
): Promise<readonly number[]> {
  const { index, embedder, accepts } = parts;
  if (!index.vectors) return [];
  const [vector] = await embedder.embed([question.understood]);
  if (!vector) return [];
  return index.vectors.search({ vector, limit: legDepth, accepts }).map(({ position }) => position);
}

function rankIn(positions: readonly number[], position: number): number | undefined {
  const index = positions.indexOf(position);
  return index < 0 ? undefined : index + 1;
}
