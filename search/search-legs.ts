import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from '../models/embedding/embedder.ts';
import type { ScoredPosition } from './index/best-positions.ts';
import { fuseLegs, type FoundByLegs, type FusedPosition } from './rank/fuse-legs.ts';
import { termTokens } from './term-tokens.ts';
import { tokenise } from '../language/words/tokenise.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { Question } from '../question/question.ts';
import type { SimilarPosition } from './index/vector-index.ts';

// How deep each leg is read before fusing.
const legDepth = 200;

/** What each leg found, and both together, best first. */
export type SearchedLegs = FoundByLegs & { readonly fused: readonly FusedPosition[] };

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
export async function searchLegs(question: Question, options: LegOptions): Promise<SearchedLegs> {
  const { index, embedder } = options;
  const tokens = withAllWords(termTokens(question.terms), question);
  const found = {
    keyword: searchKeywords(tokens, options),
    fullScore: index.keywords.fullScore(tokens),
    vector: await searchVectors(question, options),
    trust: embedder.trust,
  };
  return { ...found, fused: fuseLegs(found) };
}

function searchKeywords(
  tokens: ReadonlyMap<string, number>,
  { index, reports, perReport }: LegOptions,
): readonly ScoredPosition[] {
  return perReport
    ? index.keywords.searchEach({ tokens, limit: perReport, ranges: index.rangesOf(reports) })
    : index.keywords.search({ tokens, limit: legDepth, accepts: index.among(reports).accepts });
}

async function searchVectors(
  question: Question,
  { index, embedder, reports, onEmbedderFailure }: LegOptions,
): Promise<readonly SimilarPosition[]> {
  if (!index.vectors) return [];
  try {
    const [vector] = await embedder.embed([question.understood], { as: 'question' });
    if (!vector) return [];
    const among = index.among(reports);
    return index.vectors.search({ vector, limit: legDepth, among });
  } catch (error) {
    onEmbedderFailure?.(error);
    return [];
  }
}

// On texts that are no reports the words that ask tell passages apart as well; a term still leads.
const besideTerms = 0.7;

/** Every word of the question beside the terms that were read from it. */
function withAllWords(
  terms: ReadonlyMap<string, number>,
  question: Question,
): ReadonlyMap<string, number> {
  const tokens = new Map(terms);
  for (const token of tokenise(question.understood)) {
    tokens.set(token, Math.max(tokens.get(token) ?? 0, besideTerms));
  }
  return tokens;
}
