import { findPassages, type SearchParts } from '../../search/find-passages.ts';
import type { SearchFilters } from '../../search/narrow-reports.ts';
import type { Hit } from '../../search/hit.ts';
import type { Source, Turn } from './answer.ts';
import type { AnswerParts } from './answer-parts.ts';
import { toSource } from './source-of-hit.ts';
import { understandRequest, type UnderstandingParts } from './understand-request.ts';

export type { Hit };

/** A search that is not part of an answer. */
export type SearchOrder = {
  readonly question: string;
  readonly filters: SearchFilters;
  readonly limit: number;
};

/** Gives the passages found, best first, as `searchSources` does, in this thread or another. */
export type SearchSource = (order: SearchOrder, parts: AnswerParts) => Promise<readonly Source[]>;

export const searchSources: SearchSource = async (order, parts) =>
  (await searchReports(order, parts)).map(toSource);

/** Understands a question as answering does and gives the passages found, best first. */
export async function searchReports(
  query: {
    readonly question: string;
    readonly history?: readonly Turn[] | undefined;
    readonly filters?: SearchFilters | undefined;
    readonly limit: number;
  },
  parts: SearchParts & UnderstandingParts,
): Promise<readonly Hit[]> {
  const question = understandRequest(query, parts);
  const { filters, limit } = query;
  const { hits } = await findPassages(question, { ...parts, filters, limit });
  return hits;
}
